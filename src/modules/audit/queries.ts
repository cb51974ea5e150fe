import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Keyring } from "../../shared/keyring"
import { GENESIS_HASH, hashOf, headText, storableFact } from "./chain"
import type { AuditEntryRow, AuditFact } from "./types"

const HEAD_ID = "baudhead"

export type Head = {
  sequence: number
  hash: string
  signature: string
  key_id: string
}

const isHead = (row: { [Key in keyof Head]?: Head[Key] | null }): row is Head =>
  typeof row.sequence === "number"

/**
 * Did a key of ours sign this end?
 *
 * @throws {MedusaError} unexpected_state where it was a key that is not set
 *   here: a slip in the settings must not mark the log as forged for ever
 */
const isOurs = (head: Head, keyring: Keyring): boolean => {
  if (!keyring.knows(head.key_id)) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The audit log is signed with the key ${head.key_id}, which is not set here, so nothing can be put on record. Add that key to the former encryption keys and start again.`
    )
  }
  return keyring.verify(headText(head), head)
}

/** The SQL of the chain, all inside one transaction. */
export const auditQueries = (sql: Knex) => {
  const head = (): Knex.QueryBuilder =>
    sql("balm_audit_head")
      .select("sequence", "hash", "signature", "key_id")
      .where({ id: HEAD_ID })

  const lockedHead = async (): Promise<Head | undefined> => {
    const [row]: Head[] = await head().forUpdate()
    return row
  }

  const moveHead = async (change: Partial<Head>): Promise<void> => {
    await sql("balm_audit_head")
      .where({ id: HEAD_ID })
      .update({ ...change, updated_at: sql.fn.now() })
  }

  return {
    /**
     * The end of the chain, as it says and as it is, in one statement: a
     * writer commits both together.
     */
    async ends(): Promise<{ head: Head | undefined; newest: number }> {
      const [row]: (Partial<Head> & { newest: number })[] = await sql
        .from(
          sql("balm_audit_entry")
            .select(sql.raw("coalesce(max(sequence), 0) as newest"))
            .as("e")
        )
        .leftJoin({ h: "balm_audit_head" }, "h.id", sql.raw("?", [HEAD_ID]))
        .select("h.sequence", "h.hash", "h.signature", "h.key_id", "e.newest")
      const { newest, ...end } = row ?? { newest: 0 }
      return { head: isHead(end) ? end : undefined, newest }
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
      const locked = await lockedHead()
      let last: { sequence: number; hash: string } = locked ?? start
      const rows = facts.map((fact) => {
        const entry = {
          id: generateEntityId("", "baud"),
          sequence: last.sequence + 1,
          ...storableFact(fact),
          previous_hash: last.hash,
        }
        last = { sequence: entry.sequence, hash: hashOf(entry) }
        return { ...entry, hash: last.hash }
      })
      await sql("balm_audit_entry").insert(rows)
      const end = { sequence: last.sequence, hash: last.hash }
      // An end that we did not sign is not signed now: whoever wrote the chain
      // anew would only have to wait for the next entry. It stays forged.
      const signature =
        locked && isOurs(locked, keyring) ? keyring.sign(headText(end)) : {}
      await moveHead({ ...end, ...signature })
      return rows.map((row) => row.id)
    },

    /**
     * Signs the end anew with the current key.
     *
     * @returns whether there was anything to do
     */
    async resign(keyring: Keyring): Promise<boolean> {
      const locked = await lockedHead()
      if (
        !locked ||
        locked.key_id === keyring.currentId ||
        !isOurs(locked, keyring)
      ) {
        return false
      }
      await moveHead(keyring.sign(headText(locked)))
      return true
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
