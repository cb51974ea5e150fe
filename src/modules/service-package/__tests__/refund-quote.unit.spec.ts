import fc from "fast-check"
import { addTime } from "../../../shared/clock"
import { decimal, sum } from "../../../shared/money"
import { allocatePrice } from "../rules/allocate-price"
import { refundQuote } from "../rules/refund-quote"
import type { QuotedItem } from "../rules/refund-quote"
import { sessionValue } from "../rules/session-value"

const SOLD = new Date("2026-03-01T12:00:00Z")
const later = (days: number) => addTime(SOLD, days, "day")

/** Ten facials for 1,000, of which three are used; 120 each alone. */
const facials = (changes: Partial<QuotedItem> = {}): QuotedItem => ({
  id: "benti_1",
  bonus: false,
  sessions: 10,
  used: 3,
  used_value: "300",
  left: 7,
  owed: "700",
  amount_paid: "1000",
  list_price: "120",
  ...changes,
})
const gift: QuotedItem = {
  ...facials(),
  id: "benti_2",
  bonus: true,
  sessions: 2,
  used: 1,
  used_value: "0",
  left: 1,
  owed: "0",
  amount_paid: "0",
}
const quote = (items: QuotedItem[], now = later(30)) =>
  refundQuote({ granted_at: SOLD, items }, 7, now)

describe("refundQuote", () => {
  it("shows both ways side by side, line by line", () => {
    expect(quote([facials(), gift])).toEqual({
      lines: [
        {
          item_id: "benti_1",
          bonus: false,
          sessions: 10,
          used: 3,
          left: 7,
          amount_paid: "1000",
          list_price: "120",
          used_pro_rata: "300",
          used_at_list_price: "360",
          owed: "700",
        },
        {
          item_id: "benti_2",
          bonus: true,
          sessions: 2,
          used: 1,
          left: 1,
          amount_paid: "0",
          list_price: "120",
          used_pro_rata: "0",
          used_at_list_price: "0",
          owed: "0",
        },
      ],
      amount_paid: "1000",
      pro_rata: "700",
      list_price: "640",
      cooling_off: false,
      cooling_off_until: later(7),
    })
  })

  it.each([
    [
      "nine used of ten",
      { used: 9, used_value: "900", left: 1, owed: "100" },
      "100",
      "0",
    ],
    [
      "all used",
      { used: 10, used_value: "1000", left: 0, owed: "0" },
      "0",
      "0",
    ],
    [
      "four gone to a friend",
      { used: 2, used_value: "200", left: 4, owed: "400" },
      "400",
      "360",
    ],
    ["the rest expired", { left: 0, owed: "0" }, "0", "0"],
    ["no list price", { list_price: null }, "700", null],
    [
      "no list price, nothing used",
      { list_price: null, used: 0, used_value: "0", left: 10, owed: "1000" },
      "1000",
      "1000",
    ],
  ])("%s", (_, changes, pro_rata, list_price) => {
    expect(quote([facials(changes)])).toMatchObject({ pro_rata, list_price })
  })

  it.each([
    [
      "within the days, unused",
      later(7),
      { used: 0, used_value: "0", left: 10, owed: "1000" },
      true,
    ],
    [
      "a moment later",
      addTime(later(7), 1, "minute"),
      { used: 0, used_value: "0", left: 10, owed: "1000" },
      false,
    ],
    ["used", later(1), {}, false],
    [
      "partly given away",
      later(1),
      { used: 0, used_value: "0", left: 9, owed: "900" },
      false,
    ],
  ])("cooling off: %s", (_, now, changes, expected) => {
    expect(quote([facials(changes)], now).cooling_off).toBe(expected)
  })

  it("paid = used + refunded + still owed + expired + given away, for any history", () => {
    const step = fc.record({
      do: fc.constantFrom(
        "use",
        "use",
        "undo",
        "expire",
        "give",
        "refund_pro_rata",
        "refund_list_price"
      ),
      item: fc.nat(2),
      count: fc.integer({ min: 1, max: 3 }),
    })
    const part = fc.record({
      sessions: fc.integer({ min: 1, max: 12 }),
      bonus: fc.boolean(),
      price_weight: fc.constant(null),
      list_price: fc.constantFrom("19.99", "80", "120"),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.constantFrom(["usd", 2] as const, ["jpy", 0] as const),
        fc
          .array(part, { minLength: 1, maxLength: 3 })
          .filter((parts) => parts.some(({ bonus }) => !bonus)),
        fc.array(step, { maxLength: 20 }),
        (units, [currency, decimals], parts, steps) => {
          const paid = decimal(units).shiftedBy(-decimals)
          const items = allocatePrice(paid, parts, decimals).map(
            (item, index) => ({
              id: `benti_${index}`,
              bonus: item.bonus,
              sessions: item.sessions,
              amount_paid: item.amount_paid,
              list_price: item.list_price,
              used: 0,
              used_value: "0",
              left: item.sessions,
              owed: item.amount_paid,
            })
          )
          const uses: {
            item: (typeof items)[number]
            count: number
            value: string
          }[] = []
          let expired = decimal(0)
          let given = decimal(0)
          let refunded = decimal(0)
          /** What a refund at list price leaves with the store. */
          let kept = decimal(0)

          const take = (item: (typeof items)[number], count: number) => {
            const value = sessionValue(item, count, currency)
            item.left -= count
            item.owed = decimal(item.owed).minus(value).toFixed()
            return value
          }
          const withdraw = (money: string) => {
            const owed = sum(items.map((item) => take(item, item.left)))
            refunded = refunded.plus(money)
            kept = kept.plus(owed).minus(money)
          }

          for (const { do: what, item: at, count } of steps) {
            const item = items[at % items.length]
            if (!item) {
              continue
            }
            const some = Math.min(count, item.left)
            const offer = refundQuote({ granted_at: SOLD, items }, 7, later(1))
            if (what === "use" && some > 0) {
              const value = take(item, some)
              item.used += some
              item.used_value = decimal(item.used_value).plus(value).toFixed()
              uses.push({ item, count: some, value })
            } else if (what === "undo") {
              const use = uses.pop()
              if (use) {
                use.item.used -= use.count
                use.item.used_value = decimal(use.item.used_value)
                  .minus(use.value)
                  .toFixed()
                use.item.left += use.count
                use.item.owed = decimal(use.item.owed).plus(use.value).toFixed()
              }
            } else if (what === "expire") {
              expired = expired.plus(take(item, item.left))
            } else if (what === "give" && some > 0) {
              given = given.plus(take(item, some))
            } else if (what === "refund_pro_rata") {
              withdraw(offer.pro_rata)
            } else if (
              what === "refund_list_price" &&
              offer.list_price !== null &&
              refunded.isZero() &&
              kept.isZero()
            ) {
              // Once at most: a second quote would count the same uses again.
              withdraw(offer.list_price)
            }
            const used = sum(items.map(({ used_value }) => used_value))
            const owed = sum(items.map((one) => one.owed))
            // Ten thousand histories: an `expect` for each fact costs more than
            // all the sums.
            const facts = {
              total: [used, kept, refunded, owed, expired, given]
                .reduce((total, part) => total.plus(part))
                .toFixed(),
              sane:
                owed.gte(0) &&
                refunded.lte(paid) &&
                items.every(
                  (one) => one.left > 0 || decimal(one.owed).isZero()
                ),
            }
            if (facts.total !== paid.toFixed() || !facts.sane) {
              expect(facts).toEqual({ total: paid.toFixed(), sane: true })
            }
          }
        }
      ),
      { numRuns: 10_000 }
    )
  })
})
