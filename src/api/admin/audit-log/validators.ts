import { z } from "@medusajs/framework/zod"
import { AUDIT_ACTIONS } from "../../../modules/audit/types"
import { idText, searchText } from "../../utils/list-query"

const action = z.enum(AUDIT_ACTIONS)
const moment = z.iso.datetime({ offset: true }).pipe(z.coerce.date())

const filters = {
  actor_id: idText.optional(),
  customer_id: idText.optional(),
  subject_id: z.string().min(1).max(100).optional(),
  action: z
    .union([action, z.array(action).min(1).max(AUDIT_ACTIONS.length)])
    .optional(),
  /** From this moment on. */
  from: moment.optional(),
  /** Before this moment. */
  to: moment.optional(),
  /** Looked for in the reason. */
  q: searchText.optional(),
}

export const AdminGetAuditLog = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  ...filters,
})
export type AdminGetAuditLogQuery = z.infer<typeof AdminGetAuditLog>

export const AdminExportAuditLog = z.strictObject(filters)
export type AdminExportAuditLogQuery = z.infer<typeof AdminExportAuditLog>
