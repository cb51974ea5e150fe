import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { readPayableCart } from "../../../reads/membership/redemptions/cart"

export type FindCartPointsStepInput = {
  cart_id: string
  customer_id: string
  /** The redemption of this key stays; null: none does. */
  keep_key: string | null
}

export const findCartPointsStepId = "balm-find-cart-points"

/** The points that pay for a customer's own open cart. */
export const findCartPointsStep = createStep(
  findCartPointsStepId,
  async (input: FindCartPointsStepInput, { container }) => {
    const cart = await readPayableCart(
      container,
      input.cart_id,
      input.customer_id
    )
    const found = await container
      .resolve(MEMBERSHIP_MODULE)
      .listRedemptions(
        { cart_id: cart.id, state: "issued" },
        { select: ["id", "code", "idempotency_key"] }
      )
    const due = found.filter((one) => one.idempotency_key !== input.keep_key)
    return new StepResponse({
      ids: due.map(({ id }) => id),
      codes: due.flatMap(({ code }) => code ?? []),
    })
  }
)
