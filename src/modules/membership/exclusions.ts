import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId } from "../../shared/ids"
import type { ExclusionScope } from "./types"

/** A product, category or collection. */
export type EarningScope = { scope_type: ExclusionScope; scope_id: string }

/** What earns no points by the word of staff, inside one transaction. */
export const exclusionQueries = (sql: Knex) => ({
  /**
   * Has a scope earn nothing. Of those who say so at once, the others wait
   * for the first and then find it said.
   *
   * @returns id of what this call wrote; null: it was so already
   */
  async add(
    scope: EarningScope,
    who: { actor_id: string | null; excluded_at: Date }
  ): Promise<string | null> {
    const [made]: { id: string }[] = await sql("balm_earning_exclusion")
      .insert({ ...scope, ...who, id: newId("bexcl") })
      .onConflict(sql.raw("(scope_type, scope_id) where deleted_at is null"))
      .ignore()
      .returning("id")
    return made?.id ?? null
  },

  /** @returns id of what this call took away; null: it earned already */
  async remove(scope: EarningScope): Promise<string | null> {
    const [gone]: { id: string }[] = await sql("balm_earning_exclusion")
      .where(scope)
      .whereNull("deleted_at")
      .update({ deleted_at: sql.fn.now(), updated_at: sql.fn.now() })
      .returning("id")
    return gone?.id ?? null
  },

  /**
   * Compensation: puts back what {@link remove} took away, unless somebody
   * has said it again meanwhile.
   */
  async restore(id: string): Promise<void> {
    await sql("balm_earning_exclusion as e")
      .where({ id })
      .whereNotExists(
        sql("balm_earning_exclusion as o")
          .whereRaw("o.scope_type = e.scope_type and o.scope_id = e.scope_id")
          .whereNull("o.deleted_at")
      )
      .update({ deleted_at: null, updated_at: sql.fn.now() })
  },
})
