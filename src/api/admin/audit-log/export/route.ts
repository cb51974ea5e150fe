import { once } from "node:events"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { streamAuditLog } from "../../../../reads/audit/audit-log"
import type { AuditEntryView } from "../../../../reads/audit/audit-log"
import { CSV_START, csvLine } from "../../../../shared/csv"
import { reasonOf } from "../../../../shared/errors"
import { recordAccess } from "../../../../workflows/audit"
import { actorOf } from "../../../utils/actor"
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

const lineOf = (entry: AuditEntryView): string =>
  csvLine(
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
  )

/**
 * The log as a file, newest first. That it was taken is on record before the
 * first line goes out. It is sent as it is read: a file kept anywhere would
 * be one more copy to look after.
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
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", 'attachment; filename="audit-log.csv"')
  res.write(CSV_START + csvLine([...COLUMNS]))
  try {
    for await (const page of streamAuditLog(req.scope, req.validatedQuery)) {
      if (!res.write(page.map(lineOf).join("")) && !res.destroyed) {
        await Promise.race([once(res, "drain"), once(res, "close")])
      }
      if (res.destroyed) {
        return
      }
    }
    res.end()
  } catch (error) {
    // The status is out already: a cut connection is all that can be said.
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`export of the audit log failed: ${reasonOf(error)}`)
    res.destroy()
  }
}
