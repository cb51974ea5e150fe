import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

const FIELDS = [
  "id",
  "display_id",
  "email",
  "customer_id",
  "currency_code",
  "created_at",
  "updated_at",
  "canceled_at",
  "version",
  "item_total",
  "shipping_total",
  "metadata",
  "items.*",
  "items.detail.*",
  "items.total",
  "items.tax_total",
]

/** Medusa's amounts arrive as numbers, texts or BigNumber objects. */
const amount = z.coerce.number()

const metadata = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((value) => value ?? {})

/** What became of a line's units since it was sold. */
const quantities = z
  .object({
    return_received_quantity: amount.default(0),
    return_dismissed_quantity: amount.default(0),
    written_off_quantity: amount.default(0),
  })
  .transform((detail) => ({
    returned_quantity:
      detail.return_received_quantity + detail.return_dismissed_quantity,
    written_off_quantity: detail.written_off_quantity,
  }))

const rowSchema = z.object({
  id: z.string(),
  display_id: z.coerce.number(),
  email: z.string().nullish().default(null),
  customer_id: z.string().nullish().default(null),
  currency_code: z.string(),
  created_at: z.coerce.date(),
  updated_at: z.coerce.date(),
  canceled_at: z.coerce.date().nullish().default(null),
  /** Of the lines, after discounts, tax included. */
  item_total: amount,
  /** Grows with each change of the order, a fulfilment among them. */
  version: z.number(),
  shipping_total: amount.default(0),
  metadata,
  items: z.array(
    z
      .object({
        id: z.string(),
        title: z.string(),
        product_title: z.string().nullish().default(null),
        variant_id: z.string().nullish().default(null),
        product_id: z.string().nullish().default(null),
        is_giftcard: z.boolean().default(false),
        quantity: amount,
        detail: quantities,
        /** After discounts, tax included; without what was returned. */
        total: amount,
        tax_total: amount,
        metadata,
      })
      .transform(({ detail, ...line }) => ({ ...line, ...detail }))
  ),
})

const orderSchema = rowSchema.transform((row) => ({
  ...row,
  /**
   * What the order came to: after discounts, tax and shipping included.
   * Medusa's own `total` shrinks by a credit line with every refund.
   */
  gross_total: row.item_total + row.shipping_total,
}))

/** An order as it was sold; amounts in major units of its currency. */
export type PlacedOrder = z.infer<typeof orderSchema>

/**
 * Orders by id, in one query. A missing order is simply absent.
 */
export const readPlacedOrders = async (
  container: MedusaContainer,
  orderIds: string[]
): Promise<PlacedOrder[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: orderIds },
  })
  return z.array(orderSchema).parse(data)
}
