import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readSafetyCard } from "../../../../reads/safety/card"
import { systemClock } from "../../../../shared/clock"
import { writeSafetyCardWorkflow } from "../../../../workflows/safety"
import { actorOf } from "../../../utils/actor"
import type { AdminWriteSafetyCardBody } from "../validators"

const findCard = async (container: MedusaContainer, productId: string) => {
  const card = await readSafetyCard(container, productId)
  if (!card) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No product ${productId}: look it up in the list of products.`
    )
  }
  return card
}

/** What a product demands of a person; an empty card where nobody said. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const productId = req.params["product_id"] ?? ""
  res.json({ safety_card: await findCard(req.scope, productId) })
}

/** Writes a product's card whole; a stale version answers 409 with the new. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminWriteSafetyCardBody>,
  res: MedusaResponse
) => {
  const productId = req.params["product_id"] ?? ""
  const { version, ...content } = req.validatedBody
  const now = await findCard(req.scope, productId)
  if (now.version !== version) {
    res.status(409).json({
      type: "conflict",
      message: `The safety card of product ${productId} was changed meanwhile. Look at the new one and repeat your change.`,
      safety_card: now,
    })
    return
  }
  await writeSafetyCardWorkflow(req.scope).run({
    input: {
      product_id: productId,
      version,
      content,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ safety_card: await findCard(req.scope, productId) })
}
