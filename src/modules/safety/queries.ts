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

  /**
   * One test per customer and idempotency key: whoever comes second waits for
   * the first, and then inserts nothing.
   *
   * @returns whether this run wrote it
   */
  async insertTest(row: Seal & Record<string, unknown>): Promise<boolean> {
    const rows: unknown[] = await sql("balm_patch_test")
      .insert(row)
      .onConflict(
        sql.raw(
          "(customer_id, idempotency_key) where idempotency_key is not null and deleted_at is null"
        )
      )
      .ignore()
      .returning("id")
    return rows.length > 0
  },

  async testOf(
    customerId: string,
    idempotencyKey: string
  ): Promise<{ id: string; product_id: string } | undefined> {
    const [row]: { id: string; product_id: string }[] = await sql(
      "balm_patch_test"
    )
      .select("id", "product_id")
      .where({ customer_id: customerId, idempotency_key: idempotencyKey })
      .whereNull("deleted_at")
    return row
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
})
