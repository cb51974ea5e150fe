import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading } from "@medusajs/ui"
import { CardBody } from "../components/card/card-body"
import { ErrorState } from "../components/error-state"
import { HelpDrawer } from "../components/help-drawer"
import { LoadingState } from "../components/loading-state"
import { useBalm } from "../hooks/use-balm"
import { useClientCard } from "../hooks/use-client-card"

/** What the team knows about the customer, apart from their health. */
const ClientCardWidget = ({ data }: { data: { id: string } }) => {
  const { t } = useBalm()
  const card = useClientCard(data.id)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("card.title")}</Heading>
        <HelpDrawer guide="client-card" />
      </div>
      {card.isError ? (
        <ErrorState onRetry={() => void card.refetch()} />
      ) : card.data ? (
        <CardBody customerId={data.id} card={card.data.card} />
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
