import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { systemClock } from "../../../../../../shared/clock"
import { erasePersonWorkflow } from "../../../../../../workflows/personal-data"
import { previewErasure } from "../../../../../../workflows/personal-data/preview"
import { actorOf } from "../../../../../utils/actor"
import { requireCustomer } from "../../../../../utils/require-customer"
import type { AdminErasePersonalDataBody } from "../validators"

/** What erasure would take away and what would stay, counted. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = await requireCustomer(req)
  res.json({ erasure: await previewErasure(req.scope, id) })
}

/** Takes a person out of the store for good; the accounts stay. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminErasePersonalDataBody>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req, { erasedToo: true })
  const { confirm, reason } = req.validatedBody
  if (confirm !== customer_id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Nothing was erased: to erase ${customer_id}, send that id as confirm.`
    )
  }
  await erasePersonWorkflow(req.scope).run({
    input: {
      customer_id,
      reason,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ id: customer_id, object: "customer", erased: true })
}
