import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { systemClock } from "../../../../../shared/clock"
import { setTierWorkflow } from "../../../../../workflows/membership"
import { actorOf } from "../../../../utils/actor"
import { findMember, requireMember } from "../../find-member"
import type { AdminSetMemberTierBody } from "../../validators"

/** Gives a member a tier by hand, or takes it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSetMemberTierBody>,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await requireMember(req.scope, id)
  await setTierWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      member_id: id,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ member: await findMember(req.scope, id) })
}
