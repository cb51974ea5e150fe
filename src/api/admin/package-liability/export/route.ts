import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { streamLiabilityEntitlements } from "../../../../reads/service-package/liability/entitlements"
import type { LiabilityEntitlement } from "../../../../reads/service-package/liability/entitlements"
import { recordAccess } from "../../../../workflows/audit"
import { actorOf } from "../../../utils/actor"
import { sendCsv } from "../../../utils/send-csv"
import { requireReportTime } from "../report-time"
import type { AdminExportPackageLiabilityQuery } from "../validators"

const COLUMNS = [
  "entitlement_id",
  "package",
  "customer_id",
  "customer_name",
  "order_id",
  "store",
  "currency_code",
  "value",
  "sessions",
  "free_sessions",
  "sold_at",
  "age_days",
  "expires_at",
  "paused",
] as const

const lineOf = (row: LiabilityEntitlement) => [
  row.id,
  row.title,
  row.customer_id,
  [row.customer?.first_name, row.customer?.last_name].filter(Boolean).join(" "),
  row.order_id,
  row.store_name,
  row.currency_code,
  row.value,
  row.sessions,
  row.free_sessions,
  row.sold_at.toISOString(),
  row.age_days,
  row.expires_at?.toISOString() ?? null,
  row.frozen ? "yes" : "no",
]

async function* linesOf(pages: AsyncIterable<LiabilityEntitlement[]>) {
  for await (const page of pages) {
    yield page.map(lineOf)
  }
}

/** The entitlements behind a figure, as a file; it goes on record first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminExportPackageLiabilityQuery>,
  res: MedusaResponse
) => {
  const { as_of, ...filters } = req.validatedQuery
  const time = requireReportTime(req.scope, as_of)
  await recordAccess(req.scope, {
    actor: actorOf(req),
    action: "package_liability.export",
    subject_type: "package_liability",
    subject_id: "csv",
    details: { ...filters, day: time.day },
  })
  await sendCsv(req, res, {
    name: "sessions-owed",
    columns: COLUMNS,
    pages: linesOf(streamLiabilityEntitlements(req.scope, time, filters)),
  })
}
