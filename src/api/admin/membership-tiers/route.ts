import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { membershipSettings } from "../../../modules/membership/settings"
import { readTier, readTiers } from "../../../reads/membership/tiers"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { systemClock } from "../../../shared/clock"
import { defineTierWorkflow } from "../../../workflows/membership"
import { actorOf } from "../../utils/actor"
import { orderBy } from "../../utils/list-query"
import type {
  AdminCreateMembershipTierBody,
  AdminGetMembershipTiersQuery,
} from "./validators"

/**
 * The store's tiers, each with how many members it has; `window_days`: how far
 * back what a tier asks is counted.
 */
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
  const settings = await resolveSettings(req.scope, membershipSettings)
  res.json({
    membership_tiers: tiers,
    count,
    offset,
    limit,
    window_days: settings["membership.tier_window_days"],
  })
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
