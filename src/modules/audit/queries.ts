import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Keyring } from "../../shared/keyring"
import { GENESIS_HASH, hashOf, headText } from "./chain"
import type { AuditEntryRow, AuditFact } from "./types"

const HEAD_ID = "baudhead"

export type Head = {
  sequence: number
  hash: string
  signature: string
  key_id: string
}

/** The SQL of the chain, all inside one transaction. */
export const auditQueries = (sql: Knex) => {
  const head = (): Knex.QueryBuilder =>
    sql("balm_audit_head")
      .select("sequence", "hash", "signature", "key_id")
      .where({ id: HEAD_ID })

  return {
    /** The end of the chain as it is now; undefined before the first entry. */
    async head(): Promise<Head | undefined> {
      const [row]: Head[] = await head()
      return row
    },

    /**
     * Appends facts in the order given. Writers take turns at the head, so
     * sequences have no gaps and hashes no forks.
     */
    async append(facts: AuditFact[], keyring: Keyring): Promise<string[]> {
      if (facts.length === 0) {
        return []
      }
      const start = { sequence: 0, hash: GENESIS_HASH }
      await sql("balm_audit_head")
        .insert({ id: HEAD_ID, ...start, ...keyring.sign(headText(start)) })
        .onConflict("id")
        .ignore()
      const [locked]: Head[] = await head().forUpdate()
      let last: { sequence: number; hash: string } = locked ?? start
      const rows = facts.map((fact) => {
        const entry = {
          id: generateEntityId("", "baud"),
          sequence: last.sequence + 1,
          occurred_at: fact.occurred_at,
          actor_type: fact.actor.type,
          actor_id: fact.actor.id,
          origin: fact.actor.origin,
          action: fact.action,
          customer_id: fact.customer_id ?? null,
          subject_type: fact.subject_type,
          subject_id: fact.subject_id,
          reason: fact.reason ?? null,
          details: fact.details ?? {},
          previous_hash: last.hash,
        }
        last = { sequence: entry.sequence, hash: hashOf(entry) }
        return { ...entry, hash: last.hash }
      })
      await sql("balm_audit_entry").insert(rows)
      const end = { sequence: last.sequence, hash: last.hash }
      await sql("balm_audit_head")
        .where({ id: HEAD_ID })
        .update({
          ...end,
          ...keyring.sign(headText(end)),
          updated_at: sql.fn.now(),
        })
      return rows.map((row) => row.id)
    },

    /** The last entry, for a chain whose end is missing. */
    async newest(): Promise<{ sequence: number; hash: string }> {
      const [row]: { sequence: number; hash: string }[] = await sql(
        "balm_audit_entry"
      )
        .select("sequence", "hash")
        .orderBy("sequence", "desc")
        .limit(1)
      return row ?? { sequence: 0, hash: GENESIS_HASH }
    },

    /** A page of the chain: after one sequence, up to another. */
    async page(
      after: number,
      upTo: number,
      limit: number
    ): Promise<AuditEntryRow[]> {
      return await sql("balm_audit_entry")
        .select("*")
        .where("sequence", ">", after)
        .where("sequence", "<=", upTo)
        .orderBy("sequence")
        .limit(limit)
    },
  }
}
