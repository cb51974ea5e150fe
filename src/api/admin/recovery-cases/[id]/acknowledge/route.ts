import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRecoveryCases } from "../../../../../reads/feedback/feedback-view"
import { systemClock } from "../../../../../shared/clock"
import { acknowledgeRecoveryCaseWorkflow } from "../../../../../workflows/feedback"
import { actorOf } from "../../../../utils/actor"

/** The signed-in user takes the case; the first one keeps it. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await acknowledgeRecoveryCaseWorkflow(req.scope).run({
    input: { id, actor: actorOf(req), now: systemClock().toISOString() },
  })
  const {
    recovery_cases: [recovery_case],
  } = await readRecoveryCases(req.scope, { id }, { take: 1, skip: 0 })
  res.json({ recovery_case })
}
