import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readReward } from "../../../../reads/membership/rewards"
import { systemClock } from "../../../../shared/clock"
import { defineRewardWorkflow } from "../../../../workflows/membership"
import { actorOf } from "../../../utils/actor"
import type { AdminUpdateRewardBody } from "../validators"

/** One reward; 404 names the id. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ reward: await readReward(req.scope, req.params["id"] ?? "") })
}

/** Changes a reward; coupons that are out stay as they were promised. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateRewardBody>,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await defineRewardWorkflow(req.scope).run({
    input: {
      change: "change",
      id,
      content: req.validatedBody,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ reward: await readReward(req.scope, id) })
}

/** Takes a reward off the list; coupons that are out stay good. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await defineRewardWorkflow(req.scope).run({
    input: {
      change: "remove",
      id,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ id, object: "reward", deleted: true })
}
