import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readPointsHistory } from "../../../../../reads/membership/points-history"
import { systemClock } from "../../../../../shared/clock"
import { languageOf } from "../../../../../shared/language"
import { adjustPointsWorkflow } from "../../../../../workflows/membership"
import { accessOf } from "../../../../authorisation/access-of"
import { actorOf } from "../../../../utils/actor"
import { idempotencyKey } from "../../../../utils/idempotency-key"
import { findMember, requireMember } from "../../find-member"
import type {
  AdminAdjustMemberPointsBody,
  AdminGetMemberPointsQuery,
} from "../../validators"

/** A member's ledger in words, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetMemberPointsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, locale } = req.validatedQuery
  const member = await findMember(req.scope, req.params["id"] ?? "")
  const { points, count } = await readPointsHistory(
    req.scope,
    member.id,
    {
      take: limit,
      skip: offset,
      order: order.startsWith("-") ? "DESC" : "ASC",
    },
    { now: systemClock(), language: languageOf(locale) }
  )
  res.json({ points, count, offset, limit })
}

/**
 * Corrects a member's points by hand, once per `Idempotency-Key`, within what
 * the role may give or take.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAdjustMemberPointsBody>,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await requireMember(req.scope, id)
  await adjustPointsWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      member_id: id,
      actor: actorOf(req),
      role: accessOf(req).role,
      idempotency_key: idempotencyKey(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ member: await findMember(req.scope, id) })
}
