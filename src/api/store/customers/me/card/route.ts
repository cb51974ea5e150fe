import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  OWN_CARD_FIELDS,
  readOwnCard,
} from "../../../../../reads/client-card/card"
import { systemClock } from "../../../../../shared/clock"
import { saveCardWorkflow } from "../../../../../workflows/client-card"
import { actorOf } from "../../../../utils/actor"
import { sendCardConflict } from "../../../../utils/send-card"
import type { StoreSaveOwnCardBody } from "./validators"

/** Birthday, language and preferences; what staff noted stays with them. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ card: await readOwnCard(req.scope, req.auth_context.actor_id) })
}

/** Saves what is sent; 409 tells what was changed meanwhile. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreSaveOwnCardBody>,
  res: MedusaResponse
) => {
  const customer_id = req.auth_context.actor_id
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
  const card = await readOwnCard(req.scope, customer_id)
  if (result.outcome === "outdated") {
    const own: readonly string[] = OWN_CARD_FIELDS
    sendCardConflict(
      res,
      card,
      result.changed.filter((field) => own.includes(field))
    )
    return
  }
  res.json({ card })
}
