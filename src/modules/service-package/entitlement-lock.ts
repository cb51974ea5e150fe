import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { groupBy } from "../../shared/collections"
import { newId } from "../../shared/ids"
import { bigNumberColumns } from "../../shared/sql"
import { ITEM_KINDS } from "./models/package-item"
import type { ItemStanding, SessionEntryKind } from "./types"

const decimalText = z.coerce.string()

const entitlementSchema = z.object({
  id: z.string(),
  customer_id: z.string().nullable(),
  order_id: z.string().nullable(),
  title: z.string(),
  currency_code: z.string().nullable(),
  amount_paid: decimalText,
  validity_days: z.number().nullable(),
  validity_from: z.enum(["purchase", "first_use"]),
  usable_by: z.enum(["owner", "family", "anyone"]),
  transferable: z.boolean(),
  freezable: z.boolean(),
  granted_at: z.date(),
  expires_at: z.date().nullable(),
  frozen_at: z.date().nullable(),
  transferred_from_id: z.string().nullable(),
})

const standingsSchema = z.array(
  z.object({
    id: z.string(),
    entitlement_id: z.string(),
    kind: z.enum(ITEM_KINDS),
    service_id: z.string().nullable(),
    category_id: z.string().nullable(),
    variant_id: z.string().nullable(),
    bonus: z.boolean(),
    position: z.number(),
    left: z.number(),
    owed: decimalText,
    amount_paid: decimalText,
    list_price: decimalText.nullable(),
  })
)

/** An entitlement whose row this transaction holds. */
export type LockedEntitlement = z.infer<typeof entitlementSchema> & {
  items: ItemStanding[]
}

/** A line about to be written. */
export type NewSessionEntry = {
  entitlement_id: string
  entitlement_item_id: string
  kind: SessionEntryKind
  sessions: number
  value: string
  days?: number | null
  source_type: string
  source_id: string
  reason?: string | null
  actor_id?: string | null
  reverses_id?: string | null
  occurred_at: Date
}

const COLUMNS = Object.keys(entitlementSchema.shape)

// Asked for with each redemption, so nobody builds these texts anew. Lines by
// their owner first: that is what the ledger has an index on.
const STANDINGS = `
  select i.id, i.entitlement_id, i.kind, i.service_id, i.category_id,
         i.variant_id, i.bonus, i.position, i.amount_paid, i.list_price,
         coalesce(sum(l.sessions), 0)::int as left,
         coalesce(sum(l.value), 0) as owed
    from balm_entitlement_item i
    left join balm_session_entry l
      on l.entitlement_id = i.entitlement_id
     and l.entitlement_item_id = i.id and l.deleted_at is null
   where i.entitlement_id = any(?) and i.deleted_at is null
   group by i.id
   order by i.position, i.id`

const OWNER = `
  select ${COLUMNS.join(", ")} from balm_entitlement
   where id = (select entitlement_id from balm_entitlement_item
                where id = ? and deleted_at is null)
     and deleted_at is null
     for update`

/** What every writer of the session ledger does: lock, look, append. */
export const entitlementQueries = (sql: Knex) => {
  /** Items with the sums of their lines; the caller holds their owners. */
  const standings = async (ids: string[]): Promise<ItemStanding[]> => {
    const { rows } = await sql.raw<{ rows: unknown }>(STANDINGS, [ids])
    return standingsSchema.parse(rows)
  }

  const withItems = async (found: unknown): Promise<LockedEntitlement[]> => {
    const rows = z.array(entitlementSchema).parse(found)
    const items = groupBy(
      await standings(rows.map(({ id }) => id)),
      (item) => item.entitlement_id
    )
    return rows.map((row) => ({ ...row, items: items.get(row.id) ?? [] }))
  }

  /**
   * Locks entitlements in id order and reads where they stand.
   *
   * @returns those that exist
   */
  const lock = async (ids: string[]): Promise<LockedEntitlement[]> =>
    await withItems(
      await sql("balm_entitlement")
        .select(COLUMNS)
        .whereIn("id", [...new Set(ids)])
        .whereNull("deleted_at")
        .orderBy("id")
        .forUpdate()
    )

  return {
    lock,

    /** @throws {MedusaError} not_found */
    async lockOne(id: string): Promise<LockedEntitlement> {
      const [row] = await lock([id])
      if (!row) {
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `No entitlement ${id}: look it up in the list of entitlements.`
        )
      }
      return row
    },

    /** The entitlement that an item belongs to; undefined: there is none. */
    async lockOwnerOf(itemId: string): Promise<LockedEntitlement | undefined> {
      const { rows } = await sql.raw<{ rows: unknown }>(OWNER, [itemId])
      const [row] = await withItems(rows)
      return row
    },

    /** Appends lines; a line that exists by its natural key is an error. */
    async append(entries: NewSessionEntry[]): Promise<string[]> {
      if (entries.length === 0) {
        return []
      }
      const rows = entries.map((entry) => ({
        ...entry,
        ...bigNumberColumns("value", entry.value),
        id: newId("bsess"),
      }))
      await sql("balm_session_entry").insert(rows)
      return rows.map(({ id }) => id)
    },

    /** Writes what changed of an entitlement beside its ledger. */
    async change(
      id: string,
      changes: {
        expires_at?: Date | null
        frozen_at?: Date | null
        customer_id?: string
      }
    ): Promise<void> {
      await sql("balm_entitlement")
        .where({ id })
        .update({ ...changes, updated_at: sql.fn.now() })
    },
  }
}
