import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading } from "@medusajs/ui"
import { CardBody } from "../components/card/card-body"
import { CardEditor } from "../components/card/card-editor"
import { ErrorState } from "../components/error-state"
import { HelpDrawer } from "../components/help-drawer"
import { LoadingState } from "../components/loading-state"
import { useBalm } from "../hooks/use-balm"
import { useClientCard } from "../hooks/use-client-card"
import { useRights } from "../hooks/use-team"
import { erasedAt } from "../lib/erased"
import type { PageCustomer } from "../lib/erased"

/**
 * What the team knows about the customer, apart from their health: below what
 * stands at the very top, above what the dashboard itself shows.
 */
const ClientCardWidget = ({ data }: { data: PageCustomer }) => {
  const { t } = useBalm()
  const may = useRights()
  const card = useClientCard(data.id)
  if (may("card.read") === false) {
    return null
  }
  const canWrite = may("card.write") === true && erasedAt(data) === undefined
  return (
    <Container className="-order-1 divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("card.title")}</Heading>
        <div className="flex items-center gap-x-2">
          <HelpDrawer guide="client-card" />
          {canWrite && card.data && (
            <CardEditor
              customerId={data.id}
              card={card.data.card}
              onReload={async () => (await card.refetch()).data?.card}
            />
          )}
        </div>
      </div>
      {card.isError ? (
        <ErrorState onRetry={() => void card.refetch()} />
      ) : card.data ? (
        <CardBody
          customerId={data.id}
          card={card.data.card}
          canWrite={canWrite}
        />
      ) : (
        <LoadingState />
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "balm-client-card",
  zone: "customer.details.after",
})

export default ClientCardWidget
