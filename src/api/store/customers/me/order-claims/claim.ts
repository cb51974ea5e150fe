import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { systemClock } from "../../../../../shared/clock"
import { claimOrdersWorkflow } from "../../../../../workflows/service-package"
import { actorOf } from "../../../../utils/actor"

/**
 * Brings a guest's orders into the account, and answers what came.
 *
 * @param code null: Medusa has verified the e-mail address
 */
export const claim = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  code: string | null
): Promise<void> => {
  const { result } = await claimOrdersWorkflow(req.scope).run({
    input: {
      customer_id: req.auth_context.actor_id,
      code,
      actor: actorOf(req),
      now: systemClock().toISOString(),
    },
  })
  res.json({
    order_claim: {
      state: "claimed",
      orders: result.order_ids,
      packages: result.entitlement_ids,
      /** Orders that cannot go over yet: claim again later. */
      waiting: result.waiting,
    },
  })
}
