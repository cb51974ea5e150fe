import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readStaffCard } from "../../../../../reads/client-card/card"
import { systemClock } from "../../../../../shared/clock"
import { saveCardWorkflow } from "../../../../../workflows/client-card"
import { actorOf } from "../../../../utils/actor"
import { requireCustomer } from "../../../../utils/require-customer"
import { sendCardConflict } from "../../../../utils/send-card"
import type { AdminSaveClientCardBody } from "./validators"

/** Birthday, preferences, notes and tags of one customer. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = await requireCustomer(req)
  res.json({ card: await readStaffCard(req.scope, id) })
}

/** Saves what is sent; 409 tells what somebody else saved meanwhile. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSaveClientCardBody>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  const { version, ...fields } = req.validatedBody
  const { result } = await saveCardWorkflow(req.scope).run({
    input: {
      customer_id,
      fields,
      version,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  const card = await readStaffCard(req.scope, customer_id)
  if (result.outcome === "outdated") {
    sendCardConflict(res, card, result.changed)
    return
  }
  res.json({ card })
}
