import { z } from "@medusajs/framework/zod"
import { idText } from "./list-query"
import { plainText } from "./plain-text"

/** A product that is made together with the service or package it sells. */
export const virtualProduct = z.strictObject({
  title: plainText(200),
  description: plainText(4_000).nullable().default(null),
  prices: z
    .array(
      z.strictObject({
        /** ISO 4217, as Medusa writes it. */
        currency_code: z
          .string()
          .regex(/^[a-z]{3}$/, "must be a currency, as usd"),
        /** Major units. */
        amount: z.number().min(0).max(999_999_999),
      })
    )
    .min(1)
    .max(50)
    .refine(
      (prices) =>
        new Set(prices.map((price) => price.currency_code)).size ===
        prices.length,
      "names a currency twice"
    ),
  category_ids: z.array(idText).max(20).default([]),
})
