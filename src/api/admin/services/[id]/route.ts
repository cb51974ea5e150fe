import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SERVICE_PACKAGE_MODULE } from "../../../../modules/service-package"

/** One service; 404 names the id. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const service = await req.scope
    .resolve(SERVICE_PACKAGE_MODULE)
    .retrieveService(req.params["id"] ?? "")
  res.json({ service })
}
