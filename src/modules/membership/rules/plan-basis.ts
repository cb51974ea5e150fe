import { decimal, sum } from "../../../shared/money"
import type {
  Catalogue,
  EarningBasis,
  EarningLine,
  EarningOrder,
  PointsOutcome,
  ProductKind,
  RateSettings,
} from "../types"
import { standingLine } from "./standing-line"

/**
 * Medusa's amounts carry twenty digits, so three thirds of a price may come
 * back as 99.999…: points are settled to six places before anything is
 * rounded down.
 */
const RAW_POINTS_DECIMALS = 6

type Line = EarningOrder["items"][number]

const kindOf = (line: Line, catalogue: Catalogue): ProductKind => {
  if (line.variant_id && catalogue.packagesByVariant.has(line.variant_id)) {
    return "package"
  }
  return line.product_id && catalogue.servicesByProduct.has(line.product_id)
    ? "service"
    : "product"
}

const ratesOf = (
  settings: RateSettings
): Record<ProductKind, Record<string, number>> => ({
  service: settings["membership.service_rates"],
  product: settings["membership.product_rates"],
  package: settings["membership.package_rates"],
})

const isExcluded = (line: Line, { excludedProducts }: Catalogue): boolean =>
  line.product_id !== null && excludedProducts?.has(line.product_id) === true

/**
 * Why an order earns nothing, or that it counts.
 *
 * @param countFrom orders placed before this moment earn nothing
 */
export const outcomeOf = (
  order: EarningOrder | undefined,
  settings: RateSettings,
  countFrom: Date
): PointsOutcome => {
  if (!order) {
    return "no_order"
  }
  if (order.created_at < countFrom) {
    return "too_old"
  }
  const rated = Object.values(ratesOf(settings)).some(
    (rates) => (rates[order.currency_code] ?? 0) > 0
  )
  if (!rated) {
    return "no_rate"
  }
  return order.customer_id === null ? "no_customer" : "counted"
}

/** Points of a line in full, exact, as decimal text. */
export const pointsOfLine = (
  net: string,
  rate: number,
  multiplier_percent: number
): string =>
  decimal(net).times(rate).times(multiplier_percent).div(100).toFixed()

/** The sums over an order's lines; nothing, where the order does not count. */
export const sumsOf = (
  lines: EarningLine[],
  counts: boolean
): Pick<EarningBasis, "net_total" | "full_points"> => ({
  net_total: counts ? sum(lines.map((line) => line.net_amount)).toFixed() : "0",
  full_points: sum(lines.map((line) => line.points))
    .decimalPlaces(RAW_POINTS_DECIMALS)
    .toFixed(),
})

/**
 * What an order earns when it is paid in full: rate times net amount, summed
 * over its lines. What was returned or written off is no part of it; what staff
 * excluded is spend, but earns nothing. A gift card line is neither (spending the card does, in the order it pays for,
 * only for what is paid in money).
 *
 * @param terms `outcome`: an order that does not count has a basis of nothing,
 *   so that a later change of settings does not reward its refunds;
 *   `multiplier_percent`: of the customer's tier, 100 without one
 */
export const planBasis = (
  order: EarningOrder,
  catalogue: Catalogue,
  settings: RateSettings,
  {
    outcome,
    multiplier_percent,
  }: { outcome: PointsOutcome; multiplier_percent: number }
): EarningBasis => {
  const rates = ratesOf(settings)
  const counts = outcome === "counted" || outcome === "no_customer"
  const standing = order.items.map(standingLine)
  const lines = standing
    .filter((line) => !line.is_giftcard)
    .map((line): EarningLine => {
      const kind = kindOf(line, catalogue)
      const net_amount = decimal(line.total).minus(line.tax_total).toFixed()
      const earns = counts && !isExcluded(line, catalogue)
      const rate = earns ? (rates[kind][order.currency_code] ?? 0) : 0
      return {
        line_item_id: line.id,
        kind,
        net_amount,
        rate,
        multiplier_percent,
        points: pointsOfLine(net_amount, rate, multiplier_percent),
      }
    })
  return {
    order_id: order.id,
    currency_code: order.currency_code,
    order_total: decimal(order.gross_total)
      .minus(sum(standing.map((line) => line.gone)))
      .toFixed(),
    ...sumsOf(lines, counts),
    ordered_at: order.created_at,
    multiplier_percent,
    lines,
    order_version: order.version,
    counts,
  }
}
