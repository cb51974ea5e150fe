import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { findMember } from "../find-member"

/** One member with their points; 404 names the id. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ member: await findMember(req.scope, req.params["id"] ?? "") })
}
