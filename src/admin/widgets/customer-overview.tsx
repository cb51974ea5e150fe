import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading } from "@medusajs/ui"
import { ErrorState } from "../components/error-state"
import { HelpDrawer } from "../components/help-drawer"
import { LoadingState } from "../components/loading-state"
import { OverviewBody } from "../components/overview/overview-body"
import { useBalm } from "../hooks/use-balm"
import { useOverview } from "../hooks/use-overview"
import { erasedAt } from "../lib/erased"
import type { PageCustomer } from "../lib/erased"

/**
 * Points, sessions, feedback and messages, on top of the customer's page. The
 * dashboard places widgets below its own sections, where nobody would look
 * while a customer stands at the desk: hence `order-first`.
 */
const CustomerOverview = ({ data }: { data: PageCustomer }) => {
  const { t } = useBalm()
  const overview = useOverview(data.id)
  return (
    <Container className="order-first divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("overview.title")}</Heading>
        <HelpDrawer guide="customer-overview" />
      </div>
      {overview.isError ? (
        <ErrorState onRetry={() => void overview.refetch()} />
      ) : overview.data ? (
        <OverviewBody
          overview={overview.data.overview}
          isErased={erasedAt(data) !== undefined}
        />
      ) : (
        <LoadingState />
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "balm-customer-overview",
  zone: "customer.details.before",
})

export default CustomerOverview
