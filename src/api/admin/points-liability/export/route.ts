import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { streamLiabilityMembers } from "../../../../reads/membership/liability/members"
import type { LiabilityMember } from "../../../../reads/membership/liability/members"
import { systemClock } from "../../../../shared/clock"
import { recordAccess } from "../../../../workflows/audit"
import { actorOf } from "../../../utils/actor"
import { sendCsv } from "../../../utils/send-csv"
import type { AdminExportPointsLiabilityQuery } from "../validators"

const COLUMNS = [
  "member_id",
  "customer_id",
  "customer_name",
  "points",
  "earned_at",
  "expires_at",
] as const

const lineOf = (member: LiabilityMember) => {
  const { first_name, last_name } = member.customer
  return [
    member.id,
    member.customer_id,
    [first_name, last_name].filter(Boolean).join(" "),
    member.points,
    member.earned_at.toISOString(),
    member.expires_at?.toISOString() ?? null,
  ]
}

async function* linesOf(pages: AsyncIterable<LiabilityMember[]>) {
  for await (const page of pages) {
    yield page.map(lineOf)
  }
}

/** Who has the points of one bucket, as a file; it goes on record first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminExportPointsLiabilityQuery>,
  res: MedusaResponse
) => {
  const { bucket } = req.validatedQuery
  await recordAccess(req.scope, {
    actor: actorOf(req),
    action: "points_liability.export",
    subject_type: "points_liability",
    subject_id: "csv",
    details: { bucket },
  })
  await sendCsv(req, res, {
    name: "points-owed",
    columns: COLUMNS,
    pages: linesOf(
      streamLiabilityMembers(req.scope, { bucket, now: systemClock() })
    ),
  })
}
