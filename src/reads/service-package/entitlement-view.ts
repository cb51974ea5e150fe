import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import type { ItemKind } from "../../modules/service-package/types"
import { groupBy } from "../../shared/collections"
import { sum } from "../../shared/money"
import { readItemTitles, titleOf } from "./service-titles"

const historySchema = z.array(
  z.object({
    id: z.string(),
    entitlement_id: z.string(),
    entitlement_item_id: z.string(),
    kind: z.string(),
    sessions: z.number(),
    value: z.coerce.string(),
    days: z.number().nullable(),
    reason: z.string().nullable(),
    actor_id: z.string().nullable(),
    occurred_at: z.coerce.date(),
  })
)

/** An entitlement as people see it: what is left of what, until when. */
export type EntitlementView = {
  id: string
  title: string
  customer_id: string | null
  /** Null: a gift. */
  order_id: string | null
  granted_at: Date
  expires_at: Date | null
  frozen_at: Date | null
  usable_by: "owner" | "family" | "anyone"
  transferable: boolean
  freezable: boolean
  /** Its former owner's; null: it did not change hands. */
  transferred_from_id: string | null
  /** What the sessions left are worth at what they cost. */
  amount_owed: number
  currency_code: string | null
  amount_paid: number
  sessions_granted: number
  sessions_left: number
  items: {
    id: string
    kind: ItemKind
    service_id: string | null
    category_id: string | null
    variant_id: string | null
    title: string
    bonus: boolean
    amount_paid: number
    list_price: number | null
    sessions_granted: number
    sessions_left: number
  }[]
  history: {
    id: string
    kind: string
    sessions: number
    /** Added to its time; null: its time stayed. */
    days: number | null
    /** For the store's own records, as who did it: customers see neither. */
    reason: string | null
    actor_id: string | null
    occurred_at: Date
  }[]
}

export type EntitlementFilters = {
  id?: string | string[] | undefined
  customer_id?: string | string[] | undefined
  order_id?: string | undefined
  title?: { $ilike: string }
}

export type Page = {
  skip: number
  take: number
  order?: Record<string, "ASC" | "DESC">
}

/**
 * Entitlements with their balances and history: four queries, however many
 * rows. A balance is the sum of the ledger lines that are shown with it.
 */
export const readEntitlements = async (
  container: MedusaContainer,
  filters: EntitlementFilters,
  page: Page
): Promise<{ entitlements: EntitlementView[]; count: number }> => {
  const service = container.resolve(SERVICE_PACKAGE_MODULE)
  const [rows, count] = await service.listAndCountEntitlements(filters, {
    relations: ["items"],
    ...page,
  })
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const history = historySchema.parse(
    await sql("balm_session_entry")
      .select("id", "entitlement_id", "entitlement_item_id", "kind")
      .select("sessions", "value", "days", "reason")
      .select("actor_id", "occurred_at")
      .whereIn(
        "entitlement_id",
        rows.map((row) => row.id)
      )
      .whereNull("deleted_at")
      .orderBy([
        { column: "occurred_at", order: "desc" },
        { column: "id", order: "desc" },
      ])
  )
  const titles = await readItemTitles(
    container,
    rows.flatMap((row) => row.items)
  )
  const entriesOf = groupBy(history, (entry) => entry.entitlement_id)

  const entitlements = rows.map((row): EntitlementView => {
    const entries = entriesOf.get(row.id) ?? []
    const left = (match: (entry: (typeof entries)[number]) => boolean) =>
      entries.filter(match).reduce((total, entry) => total + entry.sessions, 0)
    const items = row.items
      .toSorted((one, other) => one.position - other.position)
      .map((item) => ({
        id: item.id,
        kind: item.kind,
        service_id: item.service_id,
        category_id: item.category_id,
        variant_id: item.variant_id,
        title: titleOf(titles, item) ?? row.title,
        bonus: item.bonus,
        amount_paid: item.amount_paid,
        list_price: item.list_price,
        sessions_granted: item.sessions,
        sessions_left: left((entry) => entry.entitlement_item_id === item.id),
      }))
    return {
      id: row.id,
      title: row.title,
      customer_id: row.customer_id,
      order_id: row.order_id,
      granted_at: row.granted_at,
      expires_at: row.expires_at,
      frozen_at: row.frozen_at,
      usable_by: row.usable_by,
      transferable: row.transferable,
      freezable: row.freezable,
      transferred_from_id: row.transferred_from_id,
      amount_owed: sum(entries.map((entry) => entry.value)).toNumber(),
      currency_code: row.currency_code,
      amount_paid: row.amount_paid,
      sessions_granted: items.reduce(
        (total, item) => total + item.sessions_granted,
        0
      ),
      sessions_left: left(() => true),
      items,
      history: entries.map(
        ({
          entitlement_id: _,
          entitlement_item_id: __,
          value: ___,
          ...entry
        }) => entry
      ),
    }
  })
  return { entitlements, count }
}
