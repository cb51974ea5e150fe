import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readTier } from "../../../../reads/membership/tiers"
import { systemClock } from "../../../../shared/clock"
import { defineTierWorkflow } from "../../../../workflows/membership"
import { actorOf } from "../../../utils/actor"
import type { AdminUpdateMembershipTierBody } from "../validators"

/** One tier; 404 names the id. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    membership_tier: await readTier(req.scope, req.params["id"] ?? ""),
  })
}

/** Changes a tier; members follow. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateMembershipTierBody>,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await defineTierWorkflow(req.scope).run({
    input: {
      change: "change",
      id,
      content: req.validatedBody,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ membership_tier: await readTier(req.scope, id) })
}

/** Takes a tier away; its members fall to what they have reached. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await defineTierWorkflow(req.scope).run({
    input: {
      change: "remove",
      id,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ id, object: "membership_tier", deleted: true })
}
