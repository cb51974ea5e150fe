import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MESSAGING_MODULE } from "../../../../modules/messaging"
import { shownToStaff } from "../../../../workflows/messaging"

/** One message as its receiver sees it; 404 names the id. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const message = await req.scope
    .resolve(MESSAGING_MODULE)
    .retrieveMessage(req.params["id"] ?? "")
  const [shown] = await shownToStaff(req.scope, [message])
  res.json({ message: shown })
}
