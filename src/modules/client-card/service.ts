import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { readBalmOptions } from "../../shared/options"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { cardQueries, cardView } from "./cards"
import { ClientCard } from "./models/client-card"
import { ClientNote } from "./models/client-note"
import { ClientTag } from "./models/client-tag"
import type { CardChange, CardRow, CardView, SavedCard } from "./types"

/** What the store knows of its customers, apart from their health. */
export default class ClientCardModuleService extends MedusaService({
  ClientCard,
  ClientNote,
  ClientTag,
}) {
  /** Country of telephone numbers without a country code. */
  readonly phoneRegion: string

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    this.phoneRegion = readBalmOptions(options).phoneRegion
  }

  /** A customer's card; an empty one, version 0, where there is none. */
  @InjectTransactionManager()
  async cardOf(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<CardView> {
    const row = await cardQueries(transactionOf(context)).find(customerId)
    return cardView(customerId, row)
  }

  /**
   * Saves fields of a card; of two who saw the same version and save at once,
   * the second is told what the first one changed.
   *
   * @param fields those not named stay as they are
   */
  @InjectTransactionManager()
  async saveCard(
    customerId: string,
    fields: CardChange,
    at: { seen: number; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<SavedCard> {
    return await cardQueries(transactionOf(context)).save(
      customerId,
      fields,
      at
    )
  }

  /**
   * Compensation: the row exactly as {@link saveCard} found it; what somebody
   * else saved meanwhile stays.
   *
   * @param before what that save answered
   */
  @InjectTransactionManager()
  async undoSave(
    customerId: string,
    before: CardRow | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await cardQueries(transactionOf(context)).undo(customerId, before)
  }

  /** Compensation: no card, where the customer goes too. */
  @InjectTransactionManager()
  async dropCard(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await cardQueries(transactionOf(context)).remove(customerId)
  }

  /**
   * Strikes out a note: it stays readable as struck out.
   *
   * @returns whether this call struck it out
   * @throws {MedusaError} not_found; not_allowed for a colleague's note
   */
  @InjectTransactionManager()
  async strikeNote(
    note: { id: string; customer_id: string },
    by: { author_id: string; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const sql = transactionOf(context)
    const [found]: { author_id: string; struck_at: Date | null }[] = await sql(
      "balm_client_note"
    )
      .select("author_id", "struck_at")
      .where(note)
      .whereNull("deleted_at")
      .forUpdate()
    if (!found) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No note ${note.id} on customer ${note.customer_id}: look it up on their card.`
      )
    }
    if (found.author_id !== by.author_id) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Note ${note.id} was written by a colleague: add a note of your own instead.`
      )
    }
    if (found.struck_at) {
      return false
    }
    await sql("balm_client_note")
      .where(note)
      .update({ struck_at: by.now, updated_at: by.now })
    return true
  }

  /** @returns the tags this call added; one that is there already stays */
  @InjectTransactionManager()
  async addTags(
    customerId: string,
    tags: string[],
    by: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const wanted = [...new Set(tags)]
    if (wanted.length === 0) {
      return []
    }
    const sql = transactionOf(context)
    const rows: { tag: string }[] = await sql("balm_client_tag")
      .insert(
        wanted.map((tag) => ({
          id: generateEntityId("", "btag"),
          customer_id: customerId,
          tag,
          added_by: by,
        }))
      )
      .onConflict(sql.raw("(customer_id, tag) where deleted_at is null"))
      .ignore()
      .returning("tag")
    return rows.map((row) => row.tag)
  }

  /** @returns the tags this call removed */
  @InjectTransactionManager()
  async removeTags(
    customerId: string,
    tags: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const rows: { tag: string }[] = await transactionOf(context)(
      "balm_client_tag"
    )
      .where({ customer_id: customerId })
      .whereIn("tag", tags)
      .delete()
      .returning("tag")
    return rows.map((row) => row.tag)
  }

  /** Every tag in use with how many customers have it, most used first. */
  @InjectTransactionManager()
  async tagCounts(
    { prefix, limit }: { prefix: string; limit: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ tag: string; customers: number }[]> {
    const sql = transactionOf(context)
    return await sql("balm_client_tag")
      .select("tag")
      .select(sql.raw("count(*)::int as customers"))
      .whereNull("deleted_at")
      .whereRaw("starts_with(tag, ?)", [prefix])
      .groupBy("tag")
      .orderBy([{ column: "customers", order: "desc" }, { column: "tag" }])
      .limit(limit)
  }
}
