import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readReward, readRewards } from "../../../reads/membership/rewards"
import { systemClock } from "../../../shared/clock"
import { defineRewardWorkflow } from "../../../workflows/membership"
import { actorOf } from "../../utils/actor"
import { orderBy } from "../../utils/list-query"
import type { AdminCreateRewardBody, AdminGetRewardsQuery } from "./validators"

/** The store's rewards, each with how often it was had. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetRewardsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, is_active } = req.validatedQuery
  const { rewards, count } = await readRewards(
    req.scope,
    { is_active: is_active === undefined ? undefined : is_active === "true" },
    { take: limit, skip: offset, order: orderBy(order) }
  )
  res.json({ rewards, count, offset, limit })
}

/** Adds a reward. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateRewardBody>,
  res: MedusaResponse
) => {
  const { result: id } = await defineRewardWorkflow(req.scope).run({
    input: {
      change: "add",
      content: req.validatedBody,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.status(201).json({ reward: await readReward(req.scope, id) })
}
