import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Text } from "@medusajs/ui"
import { HelpDrawer } from "../components/help-drawer"
import { Notice } from "../components/notice"
import { useBalm } from "../hooks/use-balm"
import { useFormat } from "../hooks/use-format"
import { erasedAt } from "../lib/erased"

/** Above what is `order-first`. */
const FIRST_OF_ALL = { order: -10_000 }

/** Says first of all that the person behind these accounts is gone. */
const CustomerErased = ({
  data,
}: {
  data: { metadata?: Record<string, unknown> | null }
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const moment = erasedAt(data)
  if (moment === undefined) {
    return null
  }
  return (
    <Container
      className="flex flex-col items-start gap-y-3 p-4"
      style={FIRST_OF_ALL}
    >
      <Notice
        tone="orange"
        title={t("personal.wasErased", { date: format.moment(moment) })}
      >
        <Text size="small">{t("personal.wasErasedText")}</Text>
      </Notice>
      <HelpDrawer guide="personal-data" />
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "balm-customer-erased",
  zone: "customer.details.before",
})

export default CustomerErased
