import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  openHealthProfile,
  recordHealthProfile,
} from "../../../../../workflows/health-profile"
import { actorOf } from "../../../../utils/actor"
import { sendHealthConflict } from "../../../../utils/health-conflict"
import { requireOwnCare } from "../../../../utils/own-care"
import { sendPrivately } from "../../../../utils/private-answer"
import type { StoreWriteHealthProfileBody } from "./validators"

/** The customer's own record, all of it. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { customer_id: _, ...record } = await openHealthProfile(req.scope, {
    customer_id: req.auth_context.actor_id,
    actor: actorOf(req),
    reason: "own",
  })
  sendPrivately(res, { health_profile: record })
}

/** Fills in the own record; only with the consent for care. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreWriteHealthProfileBody>,
  res: MedusaResponse
) => {
  const customer_id = req.auth_context.actor_id
  const actor = actorOf(req)
  const { version: base_version, profile: values } = req.validatedBody
  await requireOwnCare(req.scope, customer_id)
  const written = await recordHealthProfile(req.scope, {
    customer_id,
    base_version,
    values,
    actor,
  })
  if (written.outcome === "stale") {
    await sendHealthConflict(req.scope, res, {
      customer_id,
      actor,
      base_version,
      version: written.version,
    })
    return
  }
  const { customer_id: _, ...record } = await openHealthProfile(req.scope, {
    customer_id,
    actor,
    reason: "own",
  })
  sendPrivately(res, { health_profile: record })
}
