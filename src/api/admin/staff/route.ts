import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readStaff } from "../../../reads/team/staff"
import type { AdminGetStaffQuery } from "./validators"

/** Users and secret API keys with their role; those without one too. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetStaffQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, role } = req.validatedQuery
  const { staff, count } = await readStaff(
    req.scope,
    { role },
    { take: limit, skip: offset, descending: order.startsWith("-") }
  )
  res.json({ staff, count, offset, limit })
}
