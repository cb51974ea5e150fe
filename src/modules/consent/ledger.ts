import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { isAbout } from "./rules/wordings"
import type { ConsentEntryRow, ConsentRecord } from "./types"

const TABLE = "balm_consent_entry"

/** The SQL of the ledger: what needs a lock or looks for the latest. */
export const consentQueries = (sql: Knex) => {
  const latestOf = async (customerIds: string[]): Promise<ConsentEntryRow[]> =>
    await sql(TABLE)
      .distinctOn(["customer_id", "purpose", "channel"])
      .select("*")
      .whereIn("customer_id", customerIds)
      .whereNull("deleted_at")
      .orderBy(["customer_id", "purpose", "channel"])
      .orderBy([
        { column: "occurred_at", order: "desc" },
        { column: "sequence", order: "desc" },
      ])

  return {
    latestOf,

    /**
     * Appends answers in the order given. Who writes about one customer takes
     * turns, so that of two answers at one moment one is the last for ever.
     *
     * @returns what was written; a repeat writes nothing
     */
    async append(record: ConsentRecord): Promise<ConsentEntryRow[]> {
      const { customer_id, source, occurred_at } = record
      await sql.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
        `balm_consent:${customer_id}`,
      ])
      const latest = await latestOf([customer_id])
      const [last]: { sequence: number }[] = await sql(TABLE)
        .select("sequence")
        .where({ customer_id })
        .orderBy("sequence", "desc")
        .limit(1)
      let sequence = last?.sequence ?? 0
      const rows = record.answers.flatMap((answer) => {
        const before = latest.find((row) => isAbout(row, answer))
        const changes =
          before?.state !== answer.state ||
          before.wording_version !== answer.wording_version
        if (record.source_id === null && !changes) {
          return []
        }
        sequence += 1
        const id = generateEntityId("", "bcon")
        // Clocks of two servers differ: an answer given here and now is never
        // older than the one it follows. An imported one is as old as it says.
        const follows =
          source !== "import" && before && before.occurred_at > occurred_at
        return [
          {
            id,
            customer_id,
            sequence,
            ...answer,
            source,
            source_id: record.source_id ?? id,
            actor_type: record.actor.type,
            actor_id: record.actor.id,
            note: record.note,
            occurred_at: follows ? before.occurred_at : occurred_at,
          },
        ]
      })
      if (rows.length === 0) {
        return []
      }
      return await sql(TABLE)
        .insert(rows)
        .onConflict(
          sql.raw(
            "(customer_id, purpose, coalesce(channel, ''), source, source_id) where deleted_at is null"
          )
        )
        .ignore()
        .returning("*")
    },

    /** Compensation of `append`. */
    async erase(ids: string[]): Promise<void> {
      await sql(TABLE).whereIn("id", ids).delete()
    },
  }
}
