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
  "canceled_at",
  "item_total",
  "shipping_total",
  "metadata",
  "items.*",
  "items.total",
  "items.tax_total",
]

/** Medusa's amounts arrive as numbers, texts or BigNumber objects. */
const amount = z.coerce.number()

const metadata = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((value) => value ?? {})

const rowSchema = z.object({
  id: z.string(),
  display_id: z.coerce.number(),
  email: z.string().nullish().default(null),
  customer_id: z.string().nullish().default(null),
  currency_code: z.string(),
  created_at: z.coerce.date(),
  canceled_at: z.coerce.date().nullish().default(null),
  /** Of the lines, after discounts, tax included. */
  item_total: amount,
  shipping_total: amount.default(0),
  metadata,
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      product_title: z.string().nullish().default(null),
      variant_id: z.string().nullish().default(null),
      product_id: z.string().nullish().default(null),
      is_giftcard: z.boolean().default(false),
      quantity: amount,
      /** After discounts, tax included. */
      total: amount,
      tax_total: amount,
      metadata,
    })
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
