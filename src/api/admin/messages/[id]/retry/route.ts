import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MESSAGING_MODULE } from "../../../../../modules/messaging"
import { systemClock } from "../../../../../shared/clock"
import { retryMessageWorkflow } from "../../../../../workflows/messaging"
import { actorOf } from "../../../../utils/actor"

/**
 * Sends a failed message again. Where the vendor cannot say whether it has
 * it, this is the decision to risk a second copy.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await retryMessageWorkflow(req.scope).run({
    input: { id, actor: actorOf(req), now: systemClock().toISOString() },
  })
  const message = await req.scope.resolve(MESSAGING_MODULE).retrieveMessage(id)
  res.json({ message })
}
