import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readCustomerOverview } from "../../../../../reads/customer/overview"
import { systemClock } from "../../../../../shared/clock"
import { accessOf } from "../../../../authorisation/access-of"
import { shownParts } from "./parts"

/** Points, packages, feedback and messages of one customer. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  const overview = await readCustomerOverview(req.scope, id, systemClock())
  if (!overview) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No customer ${id}: look them up in the list of customers.`
    )
  }
  res.json({ overview: shownParts(overview, accessOf(req).role) })
}
