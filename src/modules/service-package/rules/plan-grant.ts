import { addTime } from "../../../shared/clock"
import {
  currencyDecimals,
  decimal,
  roundTogether,
  splitAmount,
} from "../../../shared/money"
import { allocatePrice } from "./allocate-price"
import type { OrderGrant, PackageTemplate, SoldOrder } from "../types"

/** To whole smallest units, towards zero. */
const ROUND_DOWN = 1

/**
 * What each unit of a line costs that is still with the customer. Medusa's
 * total is without what came back, but with what a claim wrote off; a unit
 * that is both counts once.
 */
const unitPrices = (
  line: SoldOrder["items"][number],
  total: string,
  decimals: number
): string[] => {
  const counted = line.quantity - line.returned_quantity
  const standing =
    line.quantity - Math.max(line.returned_quantity, line.written_off_quantity)
  return counted <= 0
    ? []
    : splitAmount(total, counted, decimals).slice(0, Math.max(0, standing))
}

/**
 * What an order entitles its buyer to: one entitlement per package line and
 * unit, with the template copied, so that later edits change nothing.
 *
 * The lines are rounded together, as the customer is charged, and each is then
 * split over its units to the last cent. Validity counts from the moment of
 * purchase, not of processing: a late event grants the same days as a prompt
 * one.
 *
 * @param order amounts in major units, tax included, after discounts
 * @param packagesByVariant the packages among the order's variants
 * @param terms.at from when its time counts: the purchase, or the change of an
 *   order that brought it in
 * @param terms.listPriceOf what one session of an item costs alone, in the order's
 *   currency, major units; null: it has no price of its own
 */
export const planGrant = (
  order: SoldOrder,
  packagesByVariant: ReadonlyMap<string, PackageTemplate>,
  {
    at = order.created_at,
    listPriceOf = () => null,
  }: {
    at?: Date
    listPriceOf?: (item: PackageTemplate["items"][number]) => string | null
  } = {}
): OrderGrant => {
  const decimals = currencyDecimals(order.currency_code)
  const totals = roundTogether(
    order.items.map((line) => line.total),
    decimals
  )
  const entitlements = order.items.flatMap((line, index) => {
    const template = line.variant_id && packagesByVariant.get(line.variant_id)
    if (!template) {
      return []
    }
    const expires =
      template.validity_from === "purchase" && template.validity_days !== null
        ? addTime(at, template.validity_days, "day")
        : null
    const priced = template.items.map((item) => ({
      kind: item.kind,
      service_id: item.service_id,
      category_id: item.category_id,
      variant_id: item.variant_id,
      sessions: item.sessions,
      bonus: item.bonus,
      position: item.position,
      price_weight: item.price_weight,
      list_price: listPriceOf(item),
    }))
    return unitPrices(line, totals[index] ?? "0", decimals).map(
      (amount, unit) => ({
        package_id: template.id,
        variant_id: template.variant_id,
        validity_days: template.validity_days,
        validity_from: template.validity_from,
        usable_by: template.usable_by,
        transferable: template.transferable,
        freezable: template.freezable,
        customer_id: order.customer_id,
        order_id: order.id,
        gift_key: null,
        line_item_id: line.id,
        unit_index: unit,
        title: line.title,
        currency_code: order.currency_code,
        amount_paid: amount,
        granted_at: at,
        expires_at: expires,
        items: allocatePrice(amount, priced, decimals).map(
          ({ price_weight: _, ...item }) => item
        ),
      })
    )
  })
  return {
    order_id: order.id,
    // A refund of so much is one in full, with the fraction or without it.
    order_total: decimal(order.gross_total)
      .decimalPlaces(decimals, ROUND_DOWN)
      .toNumber(),
    order_version: order.version,
    placed_at: order.created_at,
    entitlements,
  }
}
