import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import { outcomeOf, planBasis } from "../../modules/membership/rules/plan-basis"
import { previewPoints } from "../../modules/membership/rules/preview-points"
import type { PointsPreview } from "../../modules/membership/rules/preview-points"
import { membershipSettings } from "../../modules/membership/settings"
import { resolveSettings } from "../settings/resolve-settings"
import { readEarningCatalogue } from "./catalogue"

const FIELDS = [
  "id",
  "customer_id",
  "customer.has_account",
  "currency_code",
  "total",
  "item_total",
  "shipping_total",
  "items.*",
  "items.total",
  "items.tax_total",
]

const amount = z.coerce.number()

const cartSchema = z.object({
  id: z.string(),
  customer_id: z.string().nullish().default(null),
  customer: z.object({ has_account: z.boolean() }).nullish(),
  currency_code: z.string(),
  /** Left to pay in money: gift cards and store credit are out of it. */
  total: amount,
  item_total: amount,
  shipping_total: amount.default(0),
  items: z.array(
    z.object({
      id: z.string(),
      variant_id: z.string().nullish().default(null),
      product_id: z.string().nullish().default(null),
      is_giftcard: z.boolean().default(false),
      quantity: amount,
      total: amount,
      tax_total: amount,
    })
  ),
})

export type CartPoints = PointsPreview & { pending_days: number }

/**
 * What a cart would earn if it were paid now, at the tier of whoever asks; at
 * none for a guest, so that a cart's id tells nobody its customer's tier.
 *
 * @param customerId who is signed in
 * @throws {MedusaError} not_found for an unknown cart, and for another
 *   customer's
 */
export const readCartPoints = async (
  container: MedusaContainer,
  cartId: string,
  { customerId, now }: { customerId: string | null; now: Date }
): Promise<CartPoints> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: FIELDS, filters: { id: cartId } })
  const [cart] = z.array(cartSchema).parse(data)
  const isOthers =
    customerId !== null &&
    cart?.customer?.has_account === true &&
    cart.customer_id !== customerId
  if (!cart || isOthers) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Cart id not found: ${cartId}`
    )
  }
  const settings = await resolveSettings(container, membershipSettings)
  const [catalogue, multipliers] = await Promise.all([
    readEarningCatalogue(container, cart.items),
    container
      .resolve(MEMBERSHIP_MODULE)
      .multipliersOf(customerId === null ? [] : [customerId]),
  ])
  const order = {
    ...cart,
    customer_id: customerId,
    created_at: now,
    version: 1,
    gross_total: cart.item_total + cart.shipping_total,
    items: cart.items.map((item) => ({
      ...item,
      returned_quantity: 0,
      written_off_quantity: 0,
    })),
  }
  const basis = planBasis(order, catalogue, settings, {
    outcome: outcomeOf(order, settings, now),
    multiplier_percent: multipliers.get(customerId ?? "") ?? 100,
  })
  return {
    ...previewPoints(basis, cart.total),
    pending_days: settings["membership.pending_days"],
  }
}
