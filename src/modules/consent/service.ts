import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { ConsentEntry } from "./models/consent-entry"
import { consentQueries } from "./ledger"
import type { ConsentEntryRow, ConsentRecord } from "./types"

/** What customers agreed to, and what they took back. */
export default class ConsentModuleService extends MedusaService({
  ConsentEntry,
}) {
  /**
   * Writes a customer's answers. Safe to repeat: the same occasion, or an
   * answer that changes nothing, writes nothing.
   *
   * @returns the entries this call wrote
   */
  @InjectTransactionManager()
  async recordAnswers(
    record: ConsentRecord,
    @MedusaContext() context: SqlContext = {}
  ): Promise<ConsentEntryRow[]> {
    return await consentQueries(transactionOf(context)).append(record)
  }

  /** Compensation: removes exactly what {@link recordAnswers} wrote. */
  @InjectTransactionManager()
  async undoAnswers(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await consentQueries(transactionOf(context)).erase(ids)
  }

  /**
   * What holds: the latest entry per customer, purpose and channel, in one
   * query for any number of customers.
   */
  @InjectTransactionManager()
  async latestEntries(
    customerIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<ConsentEntryRow[]> {
    return await consentQueries(transactionOf(context)).latestOf(customerIds)
  }
}
