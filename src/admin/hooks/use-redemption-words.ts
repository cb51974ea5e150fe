import type { Redemption } from "../lib/api/redemptions"
import { useBalm } from "./use-balm"
import { useFormat } from "./use-format"

/** How what was given for points stands, in words. */
export const useRedemptionWords = () => {
  const { t, word } = useBalm()
  const format = useFormat()
  return (redemption: Redemption): string => {
    const { state, kind, expires_at, order_display_id } = redemption
    switch (state) {
      case "issued":
        if (kind === "free_session") {
          return t("redemptions.inPackages")
        }
        return expires_at
          ? t("redemptions.openUntil", { date: format.day(expires_at) })
          : t("redemptions.open")
      case "used":
        return order_display_id === null
          ? t("redemptions.used")
          : t("redemptions.usedIn", { number: String(order_display_id) })
      case "returned":
        return t("redemptions.cameBack", {
          why: word("redemptions.why", redemption.return_reason ?? ""),
        })
    }
  }
}
