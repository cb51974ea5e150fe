import type { CreatePromotionDTO } from "@medusajs/framework/types"
import type { Redemption } from "../../../modules/membership/types"

type Method = CreatePromotionDTO["application_method"]

/** Points buy no gift card: it would make money of them. */
const NO_GIFT_CARDS = [
  {
    attribute: "items.product.is_giftcard",
    operator: "ne" as const,
    values: ["true"],
  },
]

/** What the coupon takes off, and where. */
const methodOf = ({
  kind,
  content,
  amount,
  currency_code,
}: Redemption): Method | undefined => {
  switch (kind) {
    case "amount_off":
    case "cart_amount":
      return {
        type: "fixed",
        target_type: "items",
        allocation: "across",
        value: Number(amount ?? 0),
        target_rules: NO_GIFT_CARDS,
        ...(currency_code !== null && { currency_code }),
      }
    case "percentage_off":
      return {
        type: "percentage",
        target_type: "items",
        allocation: "across",
        value: content.percentage ?? 0,
        target_rules: NO_GIFT_CARDS,
      }
    case "free_product":
      return {
        type: "percentage",
        target_type: "items",
        allocation: "each",
        max_quantity: 1,
        value: 100,
        target_rules: [
          {
            attribute: "items.variant_id",
            operator: "eq",
            values: [content.variant_id ?? ""],
          },
        ],
      }
    case "free_session":
      return undefined
  }
}

/**
 * The Medusa promotion of a redemption: one use, by this customer alone. It
 * has no end of its own: one that had run out while it lay in a cart would
 * still take its amount off, uncounted. The job that closes it knows.
 *
 * @returns undefined for what needs none
 */
export const couponOf = (
  redemption: Redemption
): (CreatePromotionDTO & { code: string }) | undefined => {
  const application_method = methodOf(redemption)
  return application_method && redemption.code !== null
    ? {
        code: redemption.code,
        type: "standard",
        status: "active",
        is_automatic: false,
        is_tax_inclusive: redemption.amount !== null,
        limit: 1,
        application_method,
        rules: [
          {
            attribute: "customer.id",
            operator: "eq",
            values: [redemption.customer_id],
          },
        ],
        metadata: { balm_redemption_id: redemption.id },
      }
    : undefined
}
