import type { RefundQuote } from "../api/entitlements"
import { waysOf } from "../refund-ways"

const quote: RefundQuote = {
  currency_code: "usd",
  amount_paid: 500,
  pro_rata_amount: 350,
  list_price_amount: 260,
  cooling_off: false,
  cooling_off_until: null,
  lines: [],
}

describe("the ways of a quote", () => {
  it("stand side by side, with the amounts of the server", () => {
    expect(waysOf(quote)).toEqual([
      { method: "pro_rata", amount: 350 },
      { method: "list_price", amount: 260 },
    ])
  })

  it("are one where no single price is known", () => {
    expect(waysOf({ ...quote, list_price_amount: null })).toEqual([
      { method: "pro_rata", amount: 350 },
    ])
  })

  it("are the whole price in the cooling-off days", () => {
    expect(waysOf({ ...quote, cooling_off: true })).toEqual([
      { method: "full", amount: 500 },
    ])
  })
})
