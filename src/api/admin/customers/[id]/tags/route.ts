import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readStaffCard } from "../../../../../reads/client-card/card"
import { systemClock } from "../../../../../shared/clock"
import { changeTagsWorkflow } from "../../../../../workflows/client-card"
import { actorOf } from "../../../../utils/actor"
import { requireCustomer } from "../../../../utils/require-customer"
import type { AdminChangeClientTagsBody } from "../card/validators"

/** Puts tags on a customer and takes others away. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminChangeClientTagsBody>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  await changeTagsWorkflow(req.scope).run({
    input: {
      customer_id,
      ...req.validatedBody,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ card: await readStaffCard(req.scope, customer_id) })
}
