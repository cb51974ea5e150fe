import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Text } from "@medusajs/ui"
import { HelpDrawer } from "../components/help-drawer"
import { WalkInDrawer } from "../components/walk-in-drawer"
import { useBalm } from "../hooks/use-balm"
import { useRights } from "../hooks/use-team"

/** Above the list of customers, where the desk looks for somebody first. */
const WalkIn = () => {
  const { t } = useBalm()
  const may = useRights()
  if (may("customers.write") !== true) {
    return null
  }
  return (
    <Container className="order-first flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t("walkIn.bar")}
      </Text>
      <div className="flex items-center gap-x-2">
        <HelpDrawer guide="walk-ins" />
        <WalkInDrawer />
      </div>
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "balm-walk-in",
  zone: "customer.list.before",
})

export default WalkIn
