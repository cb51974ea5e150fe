import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { NewAnalysis, NewInvite, NewRecoveryCase } from "./types"

/** The SQL of feedback: what needs a lock or "insert unless it is there". */
export const feedbackQueries = (sql: Knex) => {
  const insertOnce = async (
    table: string,
    key: string[],
    rows: Record<string, unknown>[]
  ): Promise<string[]> => {
    if (rows.length === 0) {
      return []
    }
    const target = `(${key.join(", ")}) where deleted_at is null`
    const written: { id: string }[] = await sql(table)
      .insert(rows)
      .onConflict(sql.raw(target))
      .ignore()
      .returning("id")
    return written.map((row) => row.id)
  }

  return {
    /** @returns ids of the invites this call wrote */
    insertInvites: (invites: NewInvite[]) =>
      insertOnce(
        "balm_feedback_invite",
        ["order_id"],
        invites.map((invite) => ({
          ...invite,
          id: generateEntityId("", "bfinv"),
        }))
      ),

    /** @returns ids of the analyses this call wrote */
    insertAnalyses: (analyses: NewAnalysis[]) =>
      insertOnce(
        "balm_feedback_analysis",
        ["feedback_id", "revision"],
        analyses.map((analysis) => ({
          ...analysis,
          id: generateEntityId("", "bfan"),
        }))
      ),

    /** @returns ids of the cases this call opened */
    insertCases: (cases: NewRecoveryCase[]) =>
      insertOnce(
        "balm_recovery_case",
        ["feedback_id"],
        cases.map((one) => ({
          ...one,
          id: generateEntityId("", "brec"),
          state: "open",
        }))
      ),

    /** Two answers to one invite take turns here. */
    async lockInvite(id: string): Promise<void> {
      await sql("balm_feedback_invite").select("id").where({ id }).forUpdate()
    },

    async lockCase(id: string): Promise<void> {
      await sql("balm_recovery_case").select("id").where({ id }).forUpdate()
    },

    /** Compensation: the rows were never to be. */
    async erase(table: string, ids: string[]): Promise<void> {
      await sql(table).whereIn("id", ids).delete()
    },

    /** @returns rows that changed, as they were before */
    async withdrawInvites(
      orderIds: string[],
      now: Date
    ): Promise<{ id: string; status: string; reason: string | null }[]> {
      const before: { id: string; status: string; reason: string | null }[] =
        await sql("balm_feedback_invite")
          .select("id", "status", "reason")
          .whereIn("order_id", orderIds)
          .whereNot("status", "withdrawn")
          .whereNull("deleted_at")
          .orderBy("id")
          .forUpdate()
      await sql("balm_feedback_invite")
        .whereIn(
          "id",
          before.map((row) => row.id)
        )
        .update({
          status: "withdrawn",
          reason: "order_canceled",
          updated_at: now,
        })
      return before
    },

    async restoreInvites(
      before: { id: string; status: string; reason: string | null }[]
    ): Promise<void> {
      for (const { id, status, reason } of before) {
        await sql("balm_feedback_invite")
          .where({ id })
          .update({ status, reason })
      }
    },
  }
}
