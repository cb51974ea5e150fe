import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { HelpDrawer } from "../components/help-drawer"
import { CopyButtons } from "../components/personal-data/copy-buttons"
import { EraseDrawer } from "../components/personal-data/erase-drawer"
import { useBalm } from "../hooks/use-balm"
import { useFormat } from "../hooks/use-format"
import { useRights } from "../hooks/use-team"
import { customerName } from "../lib/customer-name"
import { erasedAt } from "../lib/erased"

type Customer = {
  id: string
  first_name: string | null
  last_name: string | null
  email: string | null
  phone: string | null
  metadata?: Record<string, unknown> | null
}

/** A customer's rights to what the store keeps about them. */
const PersonalData = ({ data }: { data: Customer }) => {
  const { t } = useBalm()
  const may = useRights()
  const format = useFormat()
  const erased = erasedAt(data)
  const canErase = may("personal_data.erase") === true && erased === undefined
  if (may("personal_data.export") !== true && !canErase) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("personal.title")}</Heading>
        <HelpDrawer guide="personal-data" />
      </div>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {erased === undefined
            ? t("personal.intro")
            : t("personal.wasErased", { date: format.moment(erased) })}
        </Text>
        <div className="flex flex-wrap gap-2">
          {may("personal_data.export") && <CopyButtons customerId={data.id} />}
          {canErase && (
            <EraseDrawer
              customerId={data.id}
              name={customerName(data) ?? data.phone ?? data.id}
            />
          )}
        </div>
      </div>
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "balm-personal-data",
  zone: "customer.details.side.after",
})

export default PersonalData
