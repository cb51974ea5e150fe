import { z } from "@medusajs/framework/zod"
import { decimal } from "../../src/shared/money"
import type { Suite } from "./runner"

// Medusa works out the totals of lines it is asked for whole.
const FIELDS = [
  "total",
  "metadata",
  "customer_id",
  "email",
  "*items",
  "*items.tax_lines",
  "*items.adjustments",
  "*payment_collections.payments.refunds",
].join(",")

const orderRow = z.object({
  metadata: z.object({ till_receipt: z.string(), till_day: z.string() }),
  customer_id: z.string().nullish().default(null),
  email: z.string().nullish().default(null),
  items: z.array(
    z.object({
      /** After discounts, tax included. */
      total: z.number(),
      tax_total: z.number(),
      tax_lines: z.array(z.object({ code: z.string(), rate: z.number() })),
    })
  ),
  payment_collections: z
    .array(
      z.object({
        payments: z
          .array(
            z.object({
              refunds: z
                .array(z.object({ amount: z.number() }))
                .nullish()
                .transform((refunds) => refunds ?? []),
            })
          )
          .nullish()
          .transform((payments) => payments ?? []),
      })
    )
    .default([]),
})

export type SalonOrder = z.infer<typeof orderRow>

/** After discounts, without tax. */
export const netOf = (item: SalonOrder["items"][number]) =>
  decimal(item.total).minus(item.tax_total)

/** The orders of a replay, with the till's receipt number and day. */
export const readSalonOrders = async (
  api: Suite["api"],
  admin: { headers: Record<string, string> }
): Promise<SalonOrder[]> =>
  z
    .array(orderRow)
    .parse(
      (await api.get(`/admin/orders?limit=200&fields=${FIELDS}`, admin)).data
        .orders
    )
