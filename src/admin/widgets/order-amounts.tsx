import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Text } from "@medusajs/ui"
import { useBalm } from "../hooks/use-balm"
import { useMe } from "../hooks/use-team"

/** Says what the zeros of no currency mean on Medusa's page of an order. */
const OrderAmounts = () => {
  const { t } = useBalm()
  const { data } = useMe()
  if (!data?.staff.enforced || data.staff.permissions.includes("spend.read")) {
    return null
  }
  return (
    <Container className="order-first px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t("team.amountsHidden", { sign: "XXX" })}
      </Text>
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "balm-order-amounts",
  zone: "order.details.before",
})

export default OrderAmounts
