import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { Keyring } from "../../shared/keyring"
import { readBalmOptions } from "../../shared/options"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { AuditEntry } from "./models/audit-entry"
import { AuditHead } from "./models/audit-head"
import { auditQueries } from "./queries"
import { findFault, GENESIS_HASH, headText } from "./chain"
import type { AuditFact, ChainReport } from "./types"

const PAGE = 1_000

/** The audit log. It grows; nothing else can happen to it. */
export default class AuditModuleService extends MedusaService({
  AuditEntry,
  AuditHead,
}) {
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
   * Checks every entry against the one before it, and the end of the chain
   * against its signature. Writers may go on meanwhile: what they append
   * after the start is left to the next check.
   */
  @InjectTransactionManager()
  async verifyChain(
    @MedusaContext() context: SqlContext = {}
  ): Promise<ChainReport> {
    const queries = auditQueries(transactionOf(context))
    const head = await queries.head()
    const end = head ?? (await queries.newest())
    let last = { sequence: 0, hash: GENESIS_HASH }
    while (last.sequence < end.sequence) {
      const page = await queries.page(last.sequence, end.sequence, PAGE)
      const fault = findFault(page, last)
      if (fault) {
        return { ok: false, entries: last.sequence, ...fault }
      }
      const newest = page.at(-1)
      if (!newest) {
        return {
          ok: false,
          entries: last.sequence,
          sequence: last.sequence + 1,
          fault: "cut",
        }
      }
      last = { sequence: newest.sequence, hash: newest.hash }
    }
    const { sequence: entries, hash } = last
    const genuine = head
      ? head.hash === hash && this.keyring.verify(headText(head), head)
      : entries === 0
    return genuine
      ? { ok: true, entries, hash }
      : { ok: false, entries, sequence: entries, fault: "forged" }
  }
}
