import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readStaffCard } from "../../../../../reads/client-card/card"
import { systemClock } from "../../../../../shared/clock"
import { addNoteWorkflow } from "../../../../../workflows/client-card"
import { actorOf } from "../../../../utils/actor"
import { requireCustomer } from "../../../../utils/require-customer"
import type { AdminAddClientNoteBody } from "../card/validators"

/** Adds a note in the name of whoever is signed in. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAddClientNoteBody>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  await addNoteWorkflow(req.scope).run({
    input: {
      customer_id,
      text: req.validatedBody.text,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.status(201).json({ card: await readStaffCard(req.scope, customer_id) })
}
