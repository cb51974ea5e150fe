import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Adoption, Attempt, ClaimedMessage, PlannedMessage } from "./types"

const TABLE = "balm_message"
const WAITING = ["queued", "held"]

const rowOf = (message: PlannedMessage) => ({
  id: generateEntityId("", "bmsg"),
  channel: message.channel,
  purpose: message.purpose,
  template_key: message.template_key,
  locale: message.locale,
  customer_id: message.customer_id,
  recipient: message.recipient,
  zone: message.zone ?? null,
  subject: message.subject ?? null,
  body: message.body,
  blocks: message.blocks ? JSON.stringify(message.blocks) : null,
  dedupe_key: message.dedupe_key,
  send_at: message.send_at,
  next_attempt_at: message.send_at,
  // Two alerts to staff are a nuisance; a lost one is a customer lost.
  resend_allowed: message.purpose === "internal",
  source_type: message.source_type,
  source_id: message.source_id,
})

/** The SQL of the outbox: what needs a claim, a lock or a guard. */
export const outboxQueries = (sql: Knex) => {
  /**
   * Ends an attempt.
   *
   * @returns false where the attempt was no longer in progress: another
   * process has taken the row over, and knows better
   */
  const finish = async (
    { id, attempts }: Attempt,
    change: Record<string, unknown>
  ): Promise<boolean> => {
    const changed = await sql(TABLE)
      .where({ id, attempts, status: "sending" })
      .update({ sending_since: null, ...change })
    return changed > 0
  }

  return {
    finish,

    async insert(
      messages: PlannedMessage[]
    ): Promise<{ id: string; send_at: Date }[]> {
      return messages.length === 0
        ? []
        : await sql(TABLE)
            .insert(messages.map(rowOf))
            .onConflict(sql.raw("(dedupe_key) where deleted_at is null"))
            .ignore()
            .returning(["id", "send_at"])
    },

    /**
     * Marks due rows as being sent. Rows another process is claiming are
     * passed over, not waited for. The list is materialised: joined any other
     * way, the planner may run it again and lock more than the limit.
     *
     * Of rows with one recipient and one text only the first is taken, and
     * none while one is being sent: a lookup at the vendor could not tell
     * them apart while one of them is on its way.
     */
    async claim(scope: {
      limit: number
      now: Date
      ids?: string[] | undefined
    }): Promise<ClaimedMessage[]> {
      const twinAhead = sql({ twin: TABLE })
        .select(sql.raw("1"))
        .whereRaw("twin.recipient = own.recipient")
        .whereRaw("md5(twin.body) = md5(own.body)")
        .whereRaw("twin.channel = own.channel and twin.id <> own.id")
        .whereNull("twin.deleted_at")
        .whereIn("twin.status", [...WAITING, "sending"])
        .whereRaw(
          `(twin.status = 'sending' or (twin.next_attempt_at <= ? and
             (twin.next_attempt_at, twin.id) < (own.next_attempt_at, own.id)))`,
          [scope.now]
        )
      const due = sql({ own: TABLE })
        .select("own.id")
        .whereIn("own.status", WAITING)
        .where("own.next_attempt_at", "<=", scope.now)
        .whereNull("own.deleted_at")
        .whereNotExists(twinAhead)
        .orderBy(["own.next_attempt_at", "own.id"])
        .limit(scope.limit)
        .forUpdate("own")
        .skipLocked()
      return await sql(TABLE)
        .withMaterialized(
          "due",
          scope.ids ? due.whereIn("own.id", scope.ids) : due
        )
        .whereIn("id", sql.select("id").from("due"))
        .update({
          status: "sending",
          rule: null,
          sending_since: scope.now,
          attempts: sql.raw("attempts + 1"),
          updated_at: scope.now,
        })
        .returning("*")
    },

    /**
     * Takes over a message the vendor turned out to have, under the first of
     * its ids that no other row owns. Two rows with one text and one
     * recipient take turns here, or both would take one id for theirs.
     */
    async adopt(
      attempt: Attempt,
      found: { external_ids: string[]; vendor: string; now: Date }
    ): Promise<Adoption> {
      await sql.raw("select pg_advisory_xact_lock(hashtext(?))", [
        "balm_message.adopt",
      ])
      const taken: { external_id: string }[] = await sql(TABLE)
        .select("external_id")
        .whereIn("external_id", found.external_ids)
        .whereNot("id", attempt.id)
      const others = new Set(taken.map((row) => row.external_id))
      const own = found.external_ids.find((id) => !others.has(id))
      if (own === undefined) {
        return "taken"
      }
      const finished = await finish(attempt, {
        status: "sent",
        external_id: own,
        vendor: found.vendor,
        sent_at: found.now,
        unconfirmed_since: null,
        last_error: null,
        updated_at: found.now,
      })
      return finished ? "adopted" : "lost"
    },

    /** Rows left in `sending` by a process that died; they queue again. */
    async recover(before: Date, now: Date): Promise<string[]> {
      const rows: { id: string }[] = await sql(TABLE)
        .where({ status: "sending" })
        .where("sending_since", "<", before)
        .whereNull("deleted_at")
        .update({
          status: "queued",
          unconfirmed_since: sql.raw(
            "coalesce(unconfirmed_since, sending_since)"
          ),
          sending_since: null,
          next_attempt_at: now,
          last_error: "The process stopped while this was being sent.",
          updated_at: now,
        })
        .returning("id")
      return rows.map((row) => row.id)
    },

    /** Gives claimed rows back, as if they had not been claimed. */
    async release(attempts: Attempt[], now: Date): Promise<void> {
      for (const attempt of attempts) {
        await finish(attempt, {
          status: "queued",
          uncounted_attempts: sql.raw("uncounted_attempts + 1"),
          next_attempt_at: now,
          updated_at: now,
        })
      }
    },

    async hold(
      attempt: Attempt,
      change: { until: Date; rule: string; now: Date }
    ): Promise<void> {
      await finish(attempt, {
        status: "held",
        rule: change.rule,
        next_attempt_at: change.until,
        uncounted_attempts: sql.raw("uncounted_attempts + 1"),
        updated_at: change.now,
      })
    },

    async suppressWaiting(
      source: { source_type: string; source_ids: string[] },
      rule: string,
      now: Date
    ): Promise<string[]> {
      const rows: { id: string }[] = await sql(TABLE)
        .where({ source_type: source.source_type })
        .whereIn("source_id", source.source_ids)
        .whereIn("status", WAITING)
        .whereNull("deleted_at")
        .update({ status: "suppressed", rule, updated_at: now })
        .returning("id")
      return rows.map((row) => row.id)
    },

    /** Gives a failed message a new life, with all its attempts. */
    async requeue(id: string, now: Date): Promise<boolean> {
      const changed = await sql(TABLE)
        .where({ id, status: "failed" })
        .whereNull("deleted_at")
        .update({
          status: "queued",
          rule: null,
          next_attempt_at: now,
          uncounted_attempts: sql.raw("attempts"),
          resend_allowed: true,
          updated_at: now,
        })
      return changed > 0
    },

    /** Compensation of `insert`: what has begun to move stays. */
    async withdraw(ids: string[]): Promise<void> {
      await sql(TABLE)
        .whereIn("id", ids)
        .whereIn("status", WAITING)
        .where({ attempts: 0 })
        .delete()
    },
  }
}
