import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  readEarningExclusion,
  readEarningExclusions,
} from "../../../reads/membership/earning-exclusions"
import { systemClock } from "../../../shared/clock"
import { excludeFromEarningWorkflow } from "../../../workflows/membership"
import { actorOf } from "../../utils/actor"
import type {
  AdminCreateEarningExclusionBody,
  AdminGetEarningExclusionsQuery,
} from "./validators"

/** Products, categories and collections that earn no points, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetEarningExclusionsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order: _, ...filter } = req.validatedQuery
  const { exclusions, count } = await readEarningExclusions(req.scope, filter, {
    limit,
    offset,
  })
  res.json({ earning_exclusions: exclusions, count, offset, limit })
}

/** From now on this earns no points; asked twice, it is so once. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateEarningExclusionBody>,
  res: MedusaResponse
) => {
  const { result } = await excludeFromEarningWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      excluded: true,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.status(result.changed ? 201 : 200).json({
    earning_exclusion: await readEarningExclusion(req.scope, req.validatedBody),
  })
}
