import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { servicePackageSettings } from "../../modules/service-package/settings"
import { resolveSettings } from "../settings/resolve-settings"
import type { EntitlementView } from "./entitlement-view"

const amountOf = (text: string | null): number | null =>
  text === null ? null : Number(text)

/**
 * What is due for the unused sessions of an entitlement, both ways side by
 * side, with what each line is called.
 */
export const readRefundQuote = async (
  container: MedusaContainer,
  entitlement: EntitlementView,
  now: Date
) => {
  const settings = await resolveSettings(container, servicePackageSettings)
  const quote = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .quoteRefund(entitlement.id, {
      now,
      cooling_off_days: settings["service_package.cooling_off_days"],
    })
  const titles = new Map(entitlement.items.map(({ id, title }) => [id, title]))
  return {
    entitlement_id: entitlement.id,
    currency_code: entitlement.currency_code,
    amount_paid: Number(quote.amount_paid),
    pro_rata_amount: Number(quote.pro_rata),
    list_price_amount: amountOf(quote.list_price),
    cooling_off: quote.cooling_off,
    cooling_off_until: quote.cooling_off_until,
    lines: quote.lines.map((line) => ({
      item_id: line.item_id,
      title: titles.get(line.item_id) ?? entitlement.title,
      bonus: line.bonus,
      sessions: line.sessions,
      used: line.used,
      left: line.left,
      amount_paid: Number(line.amount_paid),
      list_price: amountOf(line.list_price),
      used_pro_rata_amount: Number(line.used_pro_rata),
      used_list_price_amount: amountOf(line.used_at_list_price),
      amount_owed: Number(line.owed),
    })),
  }
}
