import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readStaffCard } from "../../../../../../../reads/client-card/card"
import { systemClock } from "../../../../../../../shared/clock"
import { strikeNoteWorkflow } from "../../../../../../../workflows/client-card"
import { actorOf } from "../../../../../../utils/actor"
import { requireCustomer } from "../../../../../../utils/require-customer"

/** Strikes out one's own note; it stays readable as struck out. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  await strikeNoteWorkflow(req.scope).run({
    input: {
      id: req.params["note_id"] ?? "",
      customer_id,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ card: await readStaffCard(req.scope, customer_id) })
}
