import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SERVICE_PACKAGE_MODULE } from "../../../../modules/service-package"

/** One package with its items; 404 names the id. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const service_package = await req.scope
    .resolve(SERVICE_PACKAGE_MODULE)
    .retrievePackage(req.params["id"] ?? "", { relations: ["items"] })
  res.json({ service_package })
}
