import type { RefundMethod, RefundQuote } from "./api/entitlements"

/** One way to pay back; the amount is what the server will want to hear. */
export type RefundWay = { method: RefundMethod; amount: number }

/**
 * The ways a quote offers, side by side. In the cooling-off days both come to
 * the whole price: then that is the one there is.
 */
export const waysOf = (quote: RefundQuote): RefundWay[] =>
  quote.cooling_off
    ? [{ method: "full", amount: quote.amount_paid }]
    : [
        { method: "pro_rata", amount: quote.pro_rata_amount },
        ...(quote.list_price_amount === null
          ? []
          : [
              {
                method: "list_price" as const,
                amount: quote.list_price_amount,
              },
            ]),
      ]
