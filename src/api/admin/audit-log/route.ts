import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readAuditLog } from "../../../reads/audit/audit-log"
import { readStoreZone } from "../../../reads/store/store-zone"
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
    time_zone: readStoreZone(req.scope),
  })
}
