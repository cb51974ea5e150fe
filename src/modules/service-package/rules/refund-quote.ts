import { decimal, sum } from "../../../shared/money"
import type { ItemStanding } from "../types"

const DAY_MILLISECONDS = 86_400_000

/** An item as a quote reads it. */
export type QuotedItem = Pick<
  ItemStanding,
  "id" | "bonus" | "left" | "owed" | "amount_paid" | "list_price"
> & {
  /** Sessions it began with, what was transferred to it among them. */
  sessions: number
  /** Used and not given back. */
  used: number
  /** What these took with them: the sum of their lines, turned positive. */
  used_value: string
}

/** One line of a quote. Amounts in major units, as decimal text. */
export type QuoteLine = {
  item_id: string
  bonus: boolean
  sessions: number
  used: number
  left: number
  amount_paid: string
  list_price: string | null
  /** What the used sessions count for, by what they cost in the package. */
  used_pro_rata: string
  /** The same at the list price of the day of sale; null: it had none. */
  used_at_list_price: string | null
  /** What the sessions left are worth. */
  owed: string
}

/** What a customer gets back for what is unused, both ways side by side. */
export type RefundQuote = {
  lines: QuoteLine[]
  amount_paid: string
  /** Paid, minus used sessions at what they cost in the package. */
  pro_rata: string
  /** Paid, minus used sessions at list price; null: one had no list price. */
  list_price: string | null
  /** Nothing was used yet, and the sale is young: the whole price. */
  cooling_off: boolean
  /** Until when that holds. */
  cooling_off_until: Date
}

/** Never below zero, and never more than the sessions left are worth. */
const between = (
  amount: ReturnType<typeof decimal>,
  owed: ReturnType<typeof decimal>
): string => {
  const capped = amount.gt(owed) ? owed : amount
  return capped.lt(0) ? "0" : capped.toFixed()
}

/** A bonus counts for nothing, and what is unused for nothing yet. */
const atListPrice = (item: QuotedItem): string | null =>
  item.bonus || item.used === 0
    ? "0"
    : item.list_price && decimal(item.list_price).times(item.used).toFixed()

/**
 * What is due for the unused sessions of an entitlement.
 *
 * Pro rata: each session counts what it cost in the package. At list price:
 * the sessions used count what they would have cost alone, so the discount
 * was for the whole course only; below zero nothing is due, and never more
 * than pro rata: a course dearer than its sessions is no gift of the store. What expired or
 * changed hands is in neither; a bonus carries no cash value, used or not.
 *
 * @param now the moment of the quote
 * @param coolingOffDays days after the sale; 0: none
 */
export const refundQuote = (
  { granted_at, items }: { granted_at: Date; items: QuotedItem[] },
  coolingOffDays: number,
  now: Date
): RefundQuote => {
  const lines = items.map((item): QuoteLine => ({
    item_id: item.id,
    bonus: item.bonus,
    sessions: item.sessions,
    used: item.used,
    left: item.left,
    amount_paid: item.amount_paid,
    list_price: item.list_price,
    used_pro_rata: item.used_value,
    used_at_list_price: atListPrice(item),
    owed: item.owed,
  }))
  const owed = sum(lines.map((line) => line.owed))
  const atList = lines.map((line) => line.used_at_list_price)
  const cooling_off_until = new Date(
    granted_at.getTime() + coolingOffDays * DAY_MILLISECONDS
  )
  // What is neither used nor left has gone another way, and is not due.
  const gone = sum(
    lines.map((line) =>
      decimal(line.amount_paid).minus(line.owed).minus(line.used_pro_rata)
    )
  )
  const paid = sum(lines.map((line) => line.amount_paid))
  return {
    lines,
    amount_paid: paid.toFixed(),
    pro_rata: owed.toFixed(),
    list_price: atList.some((amount) => amount === null)
      ? null
      : between(
          paid.minus(gone).minus(sum(atList.map((amount) => amount ?? 0))),
          owed
        ),
    cooling_off:
      now <= cooling_off_until &&
      coolingOffDays > 0 &&
      lines.every((line) => line.used === 0) &&
      gone.lte(0),
    cooling_off_until,
  }
}
