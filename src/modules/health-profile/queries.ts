import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Sealed } from "../../shared/keyring"
import type { HealthSummary } from "./types"

/** A sealed field as it lies in the database. */
export type ValueRow = Sealed & {
  customer_id: string
  version: number
  slot: number
}

export type VersionRow = {
  customer_id: string
  version: number
  recorded_at: Date
  actor_type: string
  actor_id: string
}

const byCustomer = (id: string) => ({ customer_id: id, deleted_at: null })

/** The SQL of records: what needs a lock, or the sealed column. */
export const healthQueries = (sql: Knex) => ({
  /**
   * Locks a customer's record, making it where there is none.
   *
   * @returns the newest version; 0 before the first
   */
  async lock(customerId: string): Promise<number> {
    await sql("balm_health_profile")
      .insert({
        id: generateEntityId("", "bhp"),
        customer_id: customerId,
        version: 0,
      })
      .onConflict(sql.raw("(customer_id) where deleted_at is null"))
      .ignore()
    const [row]: { version: number }[] = await sql("balm_health_profile")
      .select("version")
      .where(byCustomer(customerId))
      .forUpdate()
    return row?.version ?? 0
  },

  /** Appends a version to a locked record. */
  async append(version: VersionRow, values: ValueRow[]): Promise<void> {
    await sql("balm_health_version").insert({
      ...version,
      id: generateEntityId("", "bhv"),
    })
    await sql("balm_health_value").insert(
      values.map((value) => ({
        ...value,
        id: generateEntityId("", "bhval"),
      }))
    )
    await sql("balm_health_profile")
      .where(byCustomer(version.customer_id))
      .update({ version: version.version, updated_at: sql.fn.now() })
  },

  /** The newest version of each customer who has one. */
  async summaries(customerIds: string[]): Promise<HealthSummary[]> {
    const rows: VersionRow[] = await sql("balm_health_profile as p")
      .join("balm_health_version as v", (on) =>
        on.on("v.customer_id", "p.customer_id").andOn("v.version", "p.version")
      )
      .select(
        "v.customer_id",
        "v.version",
        "v.recorded_at",
        "v.actor_type",
        "v.actor_id"
      )
      .whereIn("p.customer_id", customerIds)
      .whereNull("p.deleted_at")
    return rows.map(({ actor_type, actor_id, ...row }) => ({
      ...row,
      recorded_by: { type: actor_type, id: actor_id },
    }))
  },

  /** Versions of a customer, newest first; `upTo` and down to `from`. */
  async versions(
    customerId: string,
    page: { take: number; skip: number; after?: number }
  ): Promise<VersionRow[]> {
    return await sql("balm_health_version")
      .select("customer_id", "version", "recorded_at", "actor_type", "actor_id")
      .where(byCustomer(customerId))
      .where("version", ">", page.after ?? 0)
      .orderBy("version", "desc")
      .limit(page.take)
      .offset(page.skip)
  },

  /** The sealed fields of versions, given as pairs. */
  async values(
    versions: { customer_id: string; version: number }[]
  ): Promise<ValueRow[]> {
    if (versions.length === 0) {
      return []
    }
    return await sql("balm_health_value")
      .select("customer_id", "version", "slot", "key_id", "sealed")
      .whereIn(
        ["customer_id", "version"],
        versions.map(({ customer_id, version }) => [customer_id, version])
      )
      .whereNull("deleted_at")
  },
})
