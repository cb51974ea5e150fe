import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readTier, readTiers } from "../../../reads/membership/tiers"
import { systemClock } from "../../../shared/clock"
import { defineTierWorkflow } from "../../../workflows/membership"
import { actorOf } from "../../utils/actor"
import { orderBy } from "../../utils/list-query"
import type {
  AdminCreateMembershipTierBody,
  AdminGetMembershipTiersQuery,
} from "./validators"

/** The store's tiers, each with how many members it has. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetMembershipTiersQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order } = req.validatedQuery
  const { tiers, count } = await readTiers(req.scope, {
    take: limit,
    skip: offset,
    order: orderBy(order),
  })
  res.json({ membership_tiers: tiers, count, offset, limit })
}

/** Adds a tier above all others, with a customer group of its own. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateMembershipTierBody>,
  res: MedusaResponse
) => {
  const { result: id } = await defineTierWorkflow(req.scope).run({
    input: {
      change: "add",
      content: req.validatedBody,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.status(201).json({ membership_tier: await readTier(req.scope, id) })
}
