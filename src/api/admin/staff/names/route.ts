import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readStaffNames } from "../../../../reads/team/staff-names"
import { systemClock } from "../../../../shared/clock"

/** What colleagues are called, for every role; contact data is not in it. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ staff_names: await readStaffNames(req.scope, systemClock()) })
}
