import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { firstUlidAt } from "../../../shared/ids"
import type { SweepPage } from "../../sweep/lacking"
import { couponDiscounts } from "./coupon-uses"

/**
 * While an order is being placed it is there already, and may yet be taken
 * back. Its own event comes once it stands; a sweep waits so long.
 */
const PLACING_SECONDS = 120

const idsOf = (rows: { id: string }[]): string[] => rows.map((row) => row.id)

const pageOf = (query: Knex.QueryBuilder, { after, limit }: SweepPage) =>
  query
    .where("r.id", ">", after ?? "")
    .orderBy("r.id")
    .limit(limit)

/** Redemptions whose coupon or session has not been issued. */
export const readUnissued = async (
  container: MedusaContainer,
  page: SweepPage
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const floor = `bred_${firstUlidAt(page.since)}`
  return idsOf(
    await pageOf(
      sql
        .select("r.id")
        .from({ r: "balm_redemption" })
        .where("r.id", ">", floor)
        .where("r.state", "issued")
        .whereNull("r.deleted_at")
        .whereRaw(
          "case r.kind when 'free_session' then r.entitlement_id else r.promotion_id end is null"
        ),
      page
    )
  )
}

/** Redemptions that an order has used, and that do not say so. */
export const readUsedUnmarked = async (
  container: MedusaContainer,
  page: SweepPage
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return idsOf(
    await pageOf(
      couponDiscounts(sql)
        .distinct("r.id")
        .where("a.id", ">=", `ordliadj_${firstUlidAt(page.since)}`)
        .where("r.state", "issued")
        .whereRaw(
          "o.created_at < now() - make_interval(secs => ?)",
          PLACING_SECONDS
        ),
      page
    )
  )
}

/**
 * Used redemptions of orders that were refunded or canceled since a moment,
 * whether their points came back or not: to look again changes nothing.
 */
export const readRefundedRedemptions = async (
  container: MedusaContainer,
  page: SweepPage
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return idsOf(
    await pageOf(
      sql
        .select("r.id")
        .from({ r: "balm_redemption" })
        .where("r.state", "used")
        .whereNull("r.deleted_at")
        .whereRaw(
          `(exists (select 1 from "order" o
                     where o.id = r.order_id and o.canceled_at >= :since)
            or exists (select 1 from order_payment_collection l
                         join payment p
                           on p.payment_collection_id = l.payment_collection_id
                         join refund f on f.payment_id = p.id
                        where l.order_id = r.order_id and l.deleted_at is null
                          and f.deleted_at is null and f.created_at >= :since))`,
          { since: page.since }
        ),
      page
    )
  )
}

/** What makes a redemption that nobody has used one to be closed. */
const CLOSABLE = {
  /** Its time is over. */
  expired: "r.expires_at <= :now",
  /** Somebody deleted the promotion, or a run died after shutting it. */
  withdrawn: `(p.deleted_at is not null or p."limit" = 0)
              and (r.expires_at is null or r.expires_at > :now)`,
} as const

/** Redemptions to be closed. */
export const readClosable = async (
  container: MedusaContainer,
  reason: keyof typeof CLOSABLE,
  { now, ...page }: SweepPage & { now: Date }
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return idsOf(
    await pageOf(
      sql
        .select("r.id")
        .from({ r: "balm_redemption" })
        .leftJoin({ p: "promotion" }, "p.id", "r.promotion_id")
        .where("r.state", "issued")
        .whereNull("r.deleted_at")
        .whereRaw(CLOSABLE[reason], { now }),
      page
    )
  )
}
