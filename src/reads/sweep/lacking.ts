import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { firstUlidAt } from "../../shared/ids"

/** Where an effect leaves its mark: one row per source, by natural key. */
export type EffectMark = {
  table: string
  column: string
  /** Further columns that make the key, for example `{ source_type: "order" }`. */
  where?: Record<string, string>
}

/** A page of a sweep: rows created since a moment, after an id, id order. */
export type SweepPage = { since: Date; after?: string; limit: number }

type SourceTable = "order" | "capture" | "refund"

const ID_PREFIX = { order: "order", capture: "capt", refund: "ref" } as const

const idsLacking = async (
  container: MedusaContainer,
  table: SourceTable,
  mark: EffectMark,
  page: SweepPage,
  condition: string
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const floor = `${ID_PREFIX[table]}_${firstUlidAt(page.since)}`
  const rows: { id: string }[] = await sql
    .select("s.id")
    .from({ s: table })
    .where("s.id", ">", page.after ?? floor)
    .whereNull("s.deleted_at")
    .whereRaw(condition)
    .whereNotExists(
      sql
        .select(sql.raw("1"))
        .from({ e: mark.table })
        .whereRaw("e.?? = s.id", [mark.column])
        .whereNull("e.deleted_at")
        .where(
          Object.fromEntries(
            Object.entries(mark.where ?? {}).map(([key, value]) => [
              `e.${key}`,
              value,
            ])
          )
        )
    )
    .orderBy("s.id")
    .limit(page.limit)
  return rows.map((row) => row.id)
}

/**
 * Medusa writes the order down first and asks for the payment then; where that
 * is refused, the order is gone again. Until somebody has promised to pay it,
 * it has no effects.
 */
const PROMISED = `not exists (
  select 1 from order_payment_collection l
  join payment_session a on a.payment_collection_id = l.payment_collection_id
  where l.order_id = s.id and l.deleted_at is null and a.deleted_at is null
    and a.status in ('pending', 'requires_more', 'error', 'canceled')
    and not exists (select 1 from payment p
      where p.payment_collection_id = l.payment_collection_id
        and p.deleted_at is null))`

const PLACED = `s.is_draft_order = false and s.status <> 'draft' and ${PROMISED}`

/** Ids of placed orders that lack an effect. */
export const readOrdersLacking = (
  container: MedusaContainer,
  mark: EffectMark,
  page: SweepPage
): Promise<string[]> => idsLacking(container, "order", mark, page, PLACED)

/** Ids of canceled orders that lack an effect. */
export const readCanceledOrdersLacking = (
  container: MedusaContainer,
  mark: EffectMark,
  page: SweepPage
): Promise<string[]> =>
  idsLacking(
    container,
    "order",
    mark,
    page,
    `${PLACED} and s.canceled_at is not null`
  )

const OF_AN_ORDER = `exists (
  select 1 from payment p
  join order_payment_collection l
    on l.payment_collection_id = p.payment_collection_id
  where p.id = s.payment_id and l.deleted_at is null)`

/** Ids of captures of order payments that lack an effect. */
export const readCapturesLacking = (
  container: MedusaContainer,
  mark: EffectMark,
  page: SweepPage
): Promise<string[]> =>
  idsLacking(container, "capture", mark, page, OF_AN_ORDER)

/** Ids of refunds of order payments that lack an effect. */
export const readRefundsLacking = (
  container: MedusaContainer,
  mark: EffectMark,
  page: SweepPage
): Promise<string[]> => idsLacking(container, "refund", mark, page, OF_AN_ORDER)
