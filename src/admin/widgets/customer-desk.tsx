import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading } from "@medusajs/ui"
import { DeskSessions } from "../components/desk/desk-sessions"
import { HelpDrawer } from "../components/help-drawer"
import { useBalm } from "../hooks/use-balm"
import { useCustomerPackages } from "../hooks/use-desk"
import { useRights } from "../hooks/use-team"
import { erasedAt } from "../lib/erased"
import type { PageCustomer } from "../lib/erased"

/** Whoever has never bought a package needs no section for it. */
const OfBuyer = ({ customerId }: { customerId: string }) => {
  const { t } = useBalm()
  const { data } = useCustomerPackages(customerId)
  if (!data || data.count === 0) {
    return null
  }
  return (
    <Container className="order-first divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("desk.section")}</Heading>
        <HelpDrawer guide="desk" />
      </div>
      <DeskSessions customerId={customerId} />
    </Container>
  )
}

/** On a customer's page: uses a session without going to the desk. */
const CustomerDesk = ({ data }: { data: PageCustomer }) => {
  const may = useRights()
  return may("packages.redeem") !== true ||
    erasedAt(data) !== undefined ? null : (
    <OfBuyer customerId={data.id} />
  )
}

export const config = defineWidgetConfig({
  id: "balm-customer-desk",
  zone: "customer.details.before",
})

export default CustomerDesk
