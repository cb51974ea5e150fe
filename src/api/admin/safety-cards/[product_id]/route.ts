import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readSafetyCard } from "../../../../reads/safety/card"
import { writeSafetyCard } from "../../../../workflows/safety"
import { actorOf } from "../../../utils/actor"
import { sendConflict } from "../../../utils/conflict"
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
  const { version: newest } = await findCard(req.scope, productId)
  const outcome =
    newest === version
      ? await writeSafetyCard(
          req.scope,
          { product_id: productId, version, content },
          actorOf(req)
        )
      : "stale"
  const safety_card = await findCard(req.scope, productId)
  if (outcome === "stale") {
    sendConflict(
      res,
      `The safety card of product ${productId} was changed meanwhile: look at the new one, then save again from version ${safety_card.version}.`,
      { safety_card }
    )
    return
  }
  res.json({ safety_card })
}
