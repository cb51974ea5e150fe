import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { streamAuditLog } from "../../../../reads/audit/audit-log"
import type { AuditEntryView } from "../../../../reads/audit/audit-log"
import { recordAccess } from "../../../../workflows/audit"
import { actorOf } from "../../../utils/actor"
import { sendCsv } from "../../../utils/send-csv"
import type { AdminExportAuditLogQuery } from "../validators"

const COLUMNS = [
  "sequence",
  "occurred_at",
  "actor_type",
  "actor_id",
  "actor_name",
  "origin",
  "action",
  "customer_id",
  "customer_name",
  "subject_type",
  "subject_id",
  "reason",
  "details",
  "hash",
] as const

const lineOf = (entry: AuditEntryView) =>
  COLUMNS.map((column) => {
    switch (column) {
      case "occurred_at":
        return new Date(entry.occurred_at).toISOString()
      case "details":
        return JSON.stringify(entry.details)
      default:
        return entry[column]
    }
  })

async function* linesOf(pages: AsyncIterable<AuditEntryView[]>) {
  for await (const page of pages) {
    yield page.map(lineOf)
  }
}

/**
 * The log as a file, newest first. That it was taken is on record before the
 * first line goes out.
 */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminExportAuditLogQuery>,
  res: MedusaResponse
) => {
  await recordAccess(req.scope, {
    actor: actorOf(req),
    action: "audit_log.export",
    customer_id: req.validatedQuery.customer_id ?? null,
    subject_type: "audit_log",
    subject_id: "csv",
    details: { filters: req.validatedQuery },
  })
  await sendCsv(req, res, {
    name: "audit-log",
    columns: COLUMNS,
    pages: linesOf(streamAuditLog(req.scope, req.validatedQuery)),
  })
}
