import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readEarningExclusion } from "../../../../reads/membership/earning-exclusions"
import { systemClock } from "../../../../shared/clock"
import { excludeFromEarningWorkflow } from "../../../../workflows/membership"
import { actorOf } from "../../../utils/actor"

/** From now on this earns points again. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  const { scope_type, scope_id } = await readEarningExclusion(req.scope, { id })
  await excludeFromEarningWorkflow(req.scope).run({
    input: {
      scope_type,
      scope_id,
      excluded: false,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ id, object: "earning_exclusion", deleted: true })
}
