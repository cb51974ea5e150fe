import { z } from "@medusajs/framework/zod"
import { download, get } from "../client"
import type { ListQuery } from "../page"
import { listFields, moment } from "./common"

const entry = z.object({
  id: z.string(),
  sequence: z.number(),
  occurred_at: moment,
  actor_type: z.string(),
  actor_id: z.string(),
  actor_name: z.string().nullable(),
  origin: z.string().nullable(),
  action: z.string(),
  customer_id: z.string().nullable(),
  customer_name: z.string().nullable(),
  subject_type: z.string(),
  subject_id: z.string(),
  reason: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
})
export type AuditEntry = z.infer<typeof entry>

const list = z.object({
  audit_log: z.array(entry),
  time_zone: z.string(),
  ...listFields,
})

export type AuditFilters = {
  action?: string[]
  actor_id?: string
  customer_id?: string
  from?: string
  to?: string
  q?: string | undefined
}

export const listAuditLog = (query: ListQuery & AuditFilters) =>
  get(list, "/admin/audit-log", query)

/** @returns the log as a CSV file */
export const exportAuditLog = (filters: AuditFilters): Promise<Blob> =>
  download("/admin/audit-log/export", filters)
