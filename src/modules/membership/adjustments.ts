import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ledgerQueries } from "./ledger"
import { lotQueries } from "./lots"
import { refuseAdjustment, sayRefusal } from "./rules/adjust-limit"
import { settlement } from "./settlement"
import type { Adjustment, AdjustmentAllowance } from "./types"

/** Source of an entry that staff made by hand. */
const ADJUSTMENT = "adjustment"

const earlierSchema = z.array(
  z.object({
    id: z.string(),
    points: z.number(),
    reason: z.string().nullable(),
  })
)

const usedSchema = z.object({
  rows: z.tuple([z.object({ used: z.coerce.number() })]),
})

/** Points that somebody has given and taken by hand since a moment. */
export const adjustedBy = async (
  sql: Knex,
  actorId: string | null,
  since: Date
): Promise<number> => {
  const { rows } = usedSchema.parse(
    await sql.raw(
      `select coalesce(sum(abs(points)), 0) as used
         from balm_points_entry
        where kind = 'adjust' and actor_id = ? and occurred_at >= ?
          and deleted_at is null`,
      [actorId ?? "", since]
    )
  )
  return rows[0].used
}

/** @throws {MedusaError} forbidden, with the limit and whom to ask */
const requireAllowance = async (
  sql: Knex,
  { points, actor_id }: Pick<Adjustment, "points" | "actor_id">,
  { limits, since, ask }: AdjustmentAllowance
): Promise<void> => {
  const used = await adjustedBy(sql, actor_id, since)
  const refusal = refuseAdjustment(points, used, limits)
  if (refusal) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      sayRefusal(points, refusal, limits, ask)
    )
  }
}

/** See the service's method of this name. */
export const postAdjustment = async (
  sql: Knex,
  { idempotency_key, allowance, ...correction }: Adjustment
): Promise<{ id: string; written: boolean }> => {
  const ledger = ledgerQueries(sql)
  const { member_id, points, reason, actor_id, occurred_at: now } = correction
  if (allowance) {
    // One at a time for one and the same person, whichever members they
    // correct: else two at once would each find the day's rest untouched.
    await sql.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `balm-adjust-points:${actor_id ?? ""}`,
    ])
  }
  await ledger.lock({ memberIds: [member_id] })
  const [member] = await lotQueries(sql).members([member_id], {
    now,
    soon: now,
  })
  if (!member) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No member ${member_id}: look it up in the list of members.`
    )
  }
  const [earlier] = earlierSchema.parse(
    await sql("balm_points_entry")
      .select("id", "points", "reason")
      .where({ member_id, source_type: ADJUSTMENT, source_id: idempotency_key })
      .whereNull("deleted_at")
  )
  if (earlier) {
    if (earlier.points !== points || earlier.reason !== reason) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `The idempotency key ${idempotency_key} was used for another correction of ${member_id}: send a new key.`
      )
    }
    return { id: earlier.id, written: false }
  }
  if (allowance) {
    await requireAllowance(sql, correction, allowance)
  }
  const { balance } = member.points
  if (points < 0 && balance + points < 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Member ${member_id} has ${balance} points to use: ${-points} cannot be taken.`
    )
  }
  const entries = await ledger.append([
    {
      ...correction,
      kind: "adjust",
      order_id: null,
      source_type: ADJUSTMENT,
      source_id: idempotency_key,
      available_at: now,
    },
  ])
  await settlement(sql).settle(entries)
  const [{ id } = { id: "" }] = entries
  return { id, written: true }
}
