import { Text } from "@medusajs/ui"
import { useBalm } from "../hooks/use-balm"
import { useRights } from "../hooks/use-team"
import { WalkInDrawer } from "./walk-in-drawer"

/** One sentence and the button, for who may make customers. */
export const WalkInBar = () => {
  const { t } = useBalm()
  const may = useRights()
  if (may("customers.write") !== true) {
    return null
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <Text size="small" className="text-ui-fg-subtle">
        {t("walkIn.bar")}
      </Text>
      <WalkInDrawer />
    </div>
  )
}
