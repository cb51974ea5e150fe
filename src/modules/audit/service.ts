import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Keyring } from "../../shared/keyring"
import { readBalmOptions } from "../../shared/options"
import { transactionOf } from "../../shared/sql"
import type { Resealing } from "../../shared/personal-data"
import type { SqlContext } from "../../shared/sql"
import { AuditEntry } from "./models/audit-entry"
import { AuditHead } from "./models/audit-head"
import { auditQueries } from "./queries"
import { findFault, GENESIS_HASH, headText } from "./chain"
import type { AuditFact, ChainFault, ChainReport } from "./types"

const PAGE = 1_000

/** The audit log. It grows; nothing else can happen to it. */
export default class AuditModuleService
  extends MedusaService({ AuditEntry, AuditHead })
  implements Resealing
{
  private readonly keyring: Keyring

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    const { encryptionKey, formerEncryptionKeys } = readBalmOptions(options)
    this.keyring = new Keyring(encryptionKey, formerEncryptionKeys)
  }

  /**
   * Puts facts on record, all or none, in one transaction of their own.
   *
   * @returns ids of the entries, in the order given
   */
  @InjectTransactionManager()
  async record(
    facts: AuditFact[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await auditQueries(transactionOf(context)).append(
      facts,
      this.keyring
    )
  }

  /**
   * Puts facts on record in the transaction of what they are about: both
   * happen, or neither.
   *
   * @param sql that open transaction; end it soon, other writers wait
   * @returns ids of the entries, in the order given
   */
  async recordWithin(sql: Knex.Transaction, facts: AuditFact[]) {
    return await auditQueries(sql).append(facts, this.keyring)
  }

  /**
   * Checks every entry against the one before it, and the end of the chain
   * against its signature. Writers may go on meanwhile: what they append
   * after the start is left to the next check.
   */
  @InjectTransactionManager()
  async verifyChain(
    @MedusaContext() context: SqlContext = {}
  ): Promise<ChainReport> {
    const queries = auditQueries(transactionOf(context))
    const { head, newest } = await queries.ends()
    const end = head?.sequence ?? newest
    let last = { sequence: 0, hash: GENESIS_HASH }
    const broken = (sequence: number, fault: ChainFault): ChainReport => ({
      ok: false,
      entries: last.sequence,
      sequence,
      fault,
    })
    while (last.sequence < end) {
      const page = await queries.page(last.sequence, end, PAGE)
      const found = findFault(page, last)
      if (found) {
        last.sequence = found.sequence - 1
        return broken(found.sequence, found.fault)
      }
      const final = page.at(-1)
      if (!final) {
        return broken(last.sequence + 1, "cut")
      }
      last = { sequence: final.sequence, hash: final.hash }
    }
    if (newest > end) {
      return broken(end + 1, "added")
    }
    if (!head && newest === 0) {
      return { ok: true, entries: 0, hash: GENESIS_HASH }
    }
    if (head && !this.keyring.knows(head.key_id)) {
      return broken(end, "unknown_key")
    }
    const genuine =
      head?.hash === last.hash && this.keyring.verify(headText(head), head)
    return genuine
      ? { ok: true, entries: last.sequence, hash: last.hash }
      : broken(end, "forged")
  }

  /**
   * For the change of keys: signs the end of the chain with the current one.
   *
   * @returns 1 where it was another key's, else 0
   */
  @InjectTransactionManager()
  async resealBatch(
    _limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    const signed = await auditQueries(transactionOf(context)).resign(
      this.keyring
    )
    return signed ? 1 : 0
  }
}
