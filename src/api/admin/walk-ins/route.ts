import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readCustomerContacts } from "../../../reads/customer/contacts"
import { systemClock } from "../../../shared/clock"
import { createWalkInWorkflow } from "../../../workflows/client-card"
import { actorOf } from "../../utils/actor"
import type { AdminCreateWalkInBody } from "./validators"

/**
 * A customer at the desk: 201 for a new one, 200 for the one who has this
 * telephone number already.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateWalkInBody>,
  res: MedusaResponse
) => {
  const { result } = await createWalkInWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  const contacts = await readCustomerContacts(req.scope, [result.customer_id])
  const { metadata: _, ...customer } = contacts.get(result.customer_id) ?? {
    metadata: {},
  }
  res
    .status(result.created ? 201 : 200)
    .json({ customer, created: result.created })
}
