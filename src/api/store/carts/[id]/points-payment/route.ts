import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRedemption } from "../../../../../reads/membership/redemptions/list"
import { systemClock } from "../../../../../shared/clock"
import {
  payWithPointsWorkflow,
  unpayPointsWorkflow,
} from "../../../../../workflows/membership"
import { idempotencyKey } from "../../../../utils/idempotency-key"
import { ownLanguage } from "../../../../utils/own-language"
import type { StorePayWithPointsBody } from "./validators"

/**
 * Pays a part of the customer's cart with points, once per `Idempotency-Key`;
 * points that paid for it before come back first. The cart has its new total
 * when this answers.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<StorePayWithPointsBody>,
  res: MedusaResponse
) => {
  const idempotency_key = idempotencyKey(req)
  const now = systemClock().toISOString()
  const own = {
    cart_id: req.params["id"] ?? "",
    customer_id: req.auth_context.actor_id,
  }
  await unpayPointsWorkflow(req.scope).run({
    input: { ...own, keep_key: idempotency_key, now },
  })
  const { result: id } = await payWithPointsWorkflow(req.scope).run({
    input: { ...own, ...req.validatedBody, idempotency_key, occurred_at: now },
  })
  res.json({
    redemption: await readRedemption(req.scope, { id }, await ownLanguage(req)),
  })
}

/** Takes the points off the cart again: they come back. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await unpayPointsWorkflow(req.scope).run({
    input: {
      cart_id: id,
      customer_id: req.auth_context.actor_id,
      keep_key: null,
      now: systemClock().toISOString(),
    },
  })
  res.json({ id, object: "points_payment", deleted: true })
}
