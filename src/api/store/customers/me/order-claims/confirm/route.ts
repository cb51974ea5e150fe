import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { claim } from "../claim"
import type { StoreConfirmOrderClaimBody } from "../validators"

/** Proves the phone or e-mail address with the code that went there. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreConfirmOrderClaimBody>,
  res: MedusaResponse
) => {
  await claim(req, res, req.validatedBody.code)
}
