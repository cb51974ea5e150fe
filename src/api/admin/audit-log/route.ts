import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MESSAGING_MODULE } from "../../../modules/messaging"
import { readAuditLog } from "../../../reads/audit/audit-log"
import type { AdminGetAuditLogQuery } from "./validators"

/**
 * Who did what, newest first. There is no other method: the log is written by
 * what happens, and by nothing else.
 */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetAuditLogQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, ...filters } = req.validatedQuery
  const { entries, count } = await readAuditLog(req.scope, filters, {
    take: limit,
    skip: offset,
  })
  res.json({
    audit_log: entries,
    count,
    offset,
    limit,
    /** The zone of the store, in whose hours people speak. */
    time_zone: req.scope.resolve(MESSAGING_MODULE).storeZone,
  })
}
