import { decimal } from "../../../shared/money"
import type { Amount } from "../../../shared/money"
import type { EarningOrder } from "../types"

type Line = EarningOrder["items"][number]

/**
 * A line without what a claim wrote off. Medusa takes what came back out of a
 * line's total, but leaves in it what the customer kept and need not pay for.
 *
 * A damaged return counts as returned and as written off, and so does a claim
 * whose goods come back: such a unit is gone once, so the larger number tells.
 *
 * @returns the line, and `gone`: what was taken out of its total
 */
export const standingLine = (line: Line): Line & { gone: Amount } => {
  const counted = line.quantity - line.returned_quantity
  const left =
    line.quantity - Math.max(line.returned_quantity, line.written_off_quantity)
  if (left >= counted) {
    return { ...line, gone: 0 }
  }
  const part = (amount: Amount) =>
    decimal(amount).times(Math.max(0, left)).div(counted).toFixed()
  const total = part(line.total)
  return {
    ...line,
    total,
    tax_total: part(line.tax_total),
    gone: decimal(line.total).minus(total).toFixed(),
  }
}
