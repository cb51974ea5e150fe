import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { HEALTH_PROFILE_MODULE } from "../../../../../modules/health-profile"
import {
  openHealthProfile,
  recordHealthProfile,
} from "../../../../../workflows/health-profile"
import { actorOf } from "../../../../utils/actor"
import { sendHealthConflict } from "../../../../utils/health-conflict"
import { requireCareNotWithdrawn } from "../../../../utils/require-care"
import { requireCustomer } from "../../../../utils/require-customer"
import { sendPrivately } from "../../../../utils/private-answer"
import type {
  AdminGetHealthProfileQuery,
  AdminWriteHealthProfileBody,
} from "./validators"

/**
 * Without a reason: which version there is, by whom and when. With one: what
 * it says; the look is on record first.
 */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetHealthProfileQuery>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  const { reason } = req.validatedQuery
  if (!reason) {
    const summary = await req.scope
      .resolve(HEALTH_PROFILE_MODULE)
      .readSummary(customer_id)
    res.json({ health_profile: { ...summary, masked: true } })
    return
  }
  await requireCareNotWithdrawn(req.scope, customer_id)
  const record = await openHealthProfile(req.scope, {
    customer_id,
    actor: actorOf(req),
    reason,
  })
  sendPrivately(res, { health_profile: { ...record, masked: false } })
}

/** Writes the fields that change; 409 tells what others wrote meanwhile. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminWriteHealthProfileBody>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  const { version: base_version, profile: values } = req.validatedBody
  const actor = actorOf(req)
  await requireCareNotWithdrawn(req.scope, customer_id)
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
  const summary = await req.scope
    .resolve(HEALTH_PROFILE_MODULE)
    .readSummary(customer_id)
  res.json({ health_profile: { ...summary, masked: true } })
}
