import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A row whose content is sealed, as it is stored. */
export type SealedRow = {
  id: string
  key_id: string
  sealed: string
  version?: number
}

type Seal = { key_id: string; sealed: string }

/** The SQL of safety: what needs a lock or must be written as it is. */
export const safetyQueries = (sql: Knex) => ({
  /** Two writers of one product's card take turns, also for the first card. */
  async lockCard(
    productId: string
  ): Promise<(SealedRow & { version: number }) | undefined> {
    await sql.raw("select pg_advisory_xact_lock(hashtext(?))", [
      `balm_safety_card:${productId}`,
    ])
    const [row]: (SealedRow & { version: number })[] = await sql(
      "balm_safety_card"
    )
      .select("id", "version", "key_id", "sealed")
      .where({ product_id: productId })
      .whereNull("deleted_at")
      .forUpdate()
    return row
  },

  async putCard(
    card: SealedRow & { product_id: string; version: number }
  ): Promise<void> {
    await sql("balm_safety_card").insert(card).onConflict("id").merge({
      version: card.version,
      key_id: card.key_id,
      sealed: card.sealed,
      updated_at: sql.fn.now(),
    })
  },

  async restoreCard(
    productId: string,
    before: SealedRow | null
  ): Promise<void> {
    const cards = sql("balm_safety_card").where({ product_id: productId })
    if (before) {
      const { version, key_id, sealed } = before
      await cards.update({ version, key_id, sealed })
    } else {
      await cards.delete()
    }
  },

  async insertTest(row: Seal & Record<string, unknown>): Promise<void> {
    await sql("balm_patch_test").insert(row)
  },

  async eraseTest(id: string): Promise<void> {
    await sql("balm_patch_test").where({ id }).delete()
  },

  async lockTest(
    id: string,
    customerId: string
  ): Promise<SealedRow | undefined> {
    const [row]: SealedRow[] = await sql("balm_patch_test")
      .select("id", "key_id", "sealed")
      .where({ id, customer_id: customerId })
      .whereNull("deleted_at")
      .forUpdate()
    return row
  },

  async resealTest(id: string, { key_id, sealed }: Seal): Promise<void> {
    await sql("balm_patch_test")
      .where({ id })
      .update({ key_id, sealed, updated_at: sql.fn.now() })
  },

  /** Puts sealed contents in place, in one statement. */
  async resealAll(
    table: "balm_safety_card" | "balm_patch_test",
    rows: SealedRow[]
  ): Promise<void> {
    await sql.raw(
      `update ?? t set key_id = v.key_id, sealed = v.sealed
        from jsonb_to_recordset(?::jsonb) as v(id text, key_id text, sealed text)
        where t.id = v.id`,
      [table, JSON.stringify(rows)]
    )
  },

  /** Locked: a writer that comes meanwhile waits, and seals anew itself. */
  async cardsOfFormerKeys(
    current: string,
    limit: number
  ): Promise<(SealedRow & { product_id: string })[]> {
    return await sql("balm_safety_card")
      .select("id", "product_id", "key_id", "sealed")
      .whereNot("key_id", current)
      .orderBy("id")
      .limit(limit)
      .forUpdate()
  },

  async testsOfFormerKeys(
    current: string,
    limit: number
  ): Promise<(SealedRow & { customer_id: string })[]> {
    return await sql("balm_patch_test")
      .select("id", "customer_id", "key_id", "sealed")
      .whereNot("key_id", current)
      .orderBy("id")
      .limit(limit)
      .forUpdate()
  },
})
