import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { cartPoints } from "../../../modules/membership/rules/cart-points"
import { membershipSettings } from "../../../modules/membership/settings"
import { readPayableCart } from "../../../reads/membership/redemptions/cart"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { addTime, systemClock } from "../../../shared/clock"
import { closeRedemptions } from "../redemptions/close"

export type RedeemForCartStepInput = {
  cart_id: string
  customer_id: string
  /** At most; a cart that costs less takes less. */
  points: number
  idempotency_key: string
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const redeemForCartStepId = "balm-redeem-for-cart"

const NAME = { en: "Paid with points", zhCN: "积分抵现" }

/**
 * Takes points for an amount off a cart, once per key.
 *
 * Compensation closes the coupon and gives them back: a discount that the
 * cart did not get is worth nothing to anybody.
 */
export const redeemForCartStep = createStep(
  redeemForCartStepId,
  async (input: RedeemForCartStepInput, { container }) => {
    const settings = await resolveSettings(container, membershipSettings)
    const cart = await readPayableCart(
      container,
      input.cart_id,
      input.customer_id
    )
    const { currency_code } = cart
    const value = settings["membership.point_value"][currency_code] ?? 0
    const { points, amount } = cartPoints(input.points, {
      value,
      most: cart.payable,
      currency_code,
    })
    if (points === 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        value === 0
          ? `Points cannot pay for anything in ${currency_code.toUpperCase()} in this store.`
          : "There is nothing in this cart that so few points could pay for."
      )
    }
    const occurred_at = new Date(input.occurred_at)
    const hours = settings["membership.cart_points_hours"]
    const { redemption, written } = await container
      .resolve(MEMBERSHIP_MODULE)
      .redeemForCart(
        {
          id: cart.id,
          promised: {
            kind: "cart_amount",
            points,
            content: { name: NAME },
            currency_code,
            amount,
          },
        },
        {
          customer_id: input.customer_id,
          idempotency_key: input.idempotency_key,
          actor_id: null,
          occurred_at,
          expires_at: addTime(occurred_at, hours, "hour"),
        }
      )
    if (redemption.state !== "issued") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "The points of this request have been given back or used already: send a new key."
      )
    }
    const { id, code } = redemption
    return new StepResponse({ id, code: code ?? "" }, { id, written })
  },
  async (done, { container }) => {
    if (done?.written) {
      await closeRedemptions(container, [done.id], {
        reason: "failed",
        note: null,
        now: systemClock(),
      })
    }
  }
)
