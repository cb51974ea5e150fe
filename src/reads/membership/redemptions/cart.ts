import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { sum } from "../../../shared/money"

const FIELDS = [
  "id",
  "customer_id",
  "currency_code",
  "completed_at",
  "item_total",
  "items.*",
  "items.adjustments.*",
  "items.tax_lines.*",
  "items.total",
]

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    customer_id: z.string().nullish().default(null),
    currency_code: z.string(),
    completed_at: z.coerce.date().nullish().default(null),
    items: z
      .array(
        z.object({
          is_giftcard: z.boolean().nullish(),
          /** After discounts, tax included. */
          total: z.coerce.number(),
        })
      )
      .nullish()
      .transform((items) => items ?? []),
  })
)

/** A cart that points may pay for; amounts in major units. */
export type PayableCart = {
  id: string
  currency_code: string
  /** What points can pay of it: goods after discounts, no gift cards. */
  payable: string
}

/**
 * A customer's own open cart.
 *
 * @throws 404 for a cart that is not there, or somebody else's; 400 for one
 *   that is an order already
 */
export const readPayableCart = async (
  container: MedusaContainer,
  cartId: string,
  customerId: string
): Promise<PayableCart> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: FIELDS,
    filters: { id: cartId },
  })
  const [cart] = rowsSchema.parse(data)
  if (!cart || cart.customer_id !== customerId) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No cart ${cartId} of yours: sign in with the account that fills it.`
    )
  }
  if (cart.completed_at) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Cart ${cartId} is an order already.`
    )
  }
  return {
    id: cart.id,
    currency_code: cart.currency_code,
    payable: sum(
      cart.items
        .filter(({ is_giftcard }) => is_giftcard !== true)
        .map(({ total }) => total)
    ).toFixed(),
  }
}
