import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { groupBy } from "../../shared/collections"
import { bigNumberColumns } from "../../shared/sql"
import { ledgerQueries } from "./ledger"
import {
  REDEMPTION,
  redemptionSchema,
  redemptionsSchema,
} from "./redemption-rows"
import { pointsUsed } from "./rules/cart-points"
import { pointsToReturn } from "./rules/points-to-return"
import { returnRedeemed } from "./rules/return-redeemed"
import { settlement } from "./settlement"
import type {
  Redemption,
  RedemptionRefund,
  RedemptionUse,
  ReturnReason,
} from "./types"

/** What redemptions took, in the order in which it was taken. */
const TAKEN = `
  select e.redemption_id, a.points, l.expires_at
    from balm_points_entry e
    join balm_points_allocation a on a.debit_entry_id = e.id and a.deleted_at is null
    join balm_points_lot l on l.id = a.credit_entry_id
   where e.redemption_id = any(?) and e.kind = 'redeem'
     and e.deleted_at is null
   order by l.expires_at nulls last, l.available_at, l.id`

/** What came back of them before. */
const BACK = `
  select redemption_id, sum(points)::int as points, count(*)::int as lines
    from balm_points_entry
   where redemption_id = any(?) and kind = 'return' and deleted_at is null
   group by redemption_id`

const backSchema = z.array(
  z.object({ redemption_id: z.string(), points: z.number(), lines: z.number() })
)

const takenSchema = z.array(
  z.object({
    redemption_id: z.string(),
    points: z.number(),
    expires_at: z.date().nullable(),
  })
)

const CLOSE_USED = `
  update balm_redemption r
     set state = 'used', order_id = n.order_id, order_total = n.order_total,
         raw_order_total = n.raw_order_total, points_used = n.points_used,
         closed_at = n.closed_at, updated_at = now()
    from jsonb_to_recordset(?::jsonb) as n (
      id text, order_id text, order_total numeric, raw_order_total jsonb,
      points_used int, closed_at timestamptz)
   where r.id = n.id`

/** How redemptions end, inside one transaction. Whoever writes holds the member. */
export const redemptionEnds = (sql: Knex) => {
  const ledger = ledgerQueries(sql)

  const select = () =>
    sql("balm_redemption")
      .select(Object.keys(redemptionSchema.shape))
      .whereNull("deleted_at")

  /**
   * Locks redemptions by their members.
   *
   * @throws {MedusaError} not_found
   */
  const open = async (ids: string[]): Promise<Redemption[]> => {
    const owners = redemptionsSchema.parse(await select().whereIn("id", ids))
    await ledger.lock({ memberIds: owners.map((one) => one.member_id) })
    const found = redemptionsSchema.parse(
      await select().whereIn("id", ids).orderBy("id")
    )
    const missing = ids.find((id) => !found.some((one) => one.id === id))
    if (missing !== undefined) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No redemption ${missing}: look it up in the list of redemptions.`
      )
    }
    return found
  }

  /**
   * Gives points of locked redemptions back, up to so many of each in all.
   *
   * @returns the lines written
   */
  const giveBack = async (
    due: { redemption: Redemption; upTo: number; now: Date }[]
  ): Promise<string[]> => {
    const ids = due.flatMap(({ redemption, upTo }) =>
      upTo > 0 ? redemption.id : []
    )
    if (ids.length === 0) {
      return []
    }
    const { rows: back } = await sql.raw<{ rows: unknown[] }>(BACK, [ids])
    const before = new Map(
      backSchema.parse(back).map((row) => [row.redemption_id, row])
    )
    const { rows: lotsTaken } = await sql.raw<{ rows: unknown[] }>(TAKEN, [ids])
    const taken = groupBy(
      takenSchema.parse(lotsTaken),
      (row) => row.redemption_id
    )
    const entries = await ledger.append(
      due.flatMap(({ redemption: { id, member_id }, upTo, now }) => {
        const { points, lines } = before.get(id) ?? { points: 0, lines: 0 }
        return returnRedeemed(
          taken.get(id) ?? [],
          { before: points, upTo },
          now
        ).map((lot, index) => ({
          member_id,
          kind: "return" as const,
          points: lot.points,
          order_id: null,
          redemption_id: id,
          source_type: REDEMPTION,
          source_id: `${id}:${lines + index + 1}`,
          reason: null,
          actor_id: null,
          occurred_at: now,
          available_at: now,
          expires_at: lot.expires_at,
        }))
      })
    )
    await settlement(sql).settle(entries)
    return entries.map((entry) => entry.id)
  }

  return {
    /**
     * Closes redemptions that no order has, and never can have again: their
     * points come back.
     *
     * @returns the lines written; none for those closed before
     */
    async giveBackUnused(
      ids: string[],
      close: { reason: ReturnReason; note: string | null; now: Date }
    ): Promise<string[]> {
      const due = (await open(ids)).filter(({ state }) => state === "issued")
      await sql("balm_redemption")
        .whereIn(
          "id",
          due.map(({ id }) => id)
        )
        .update({
          state: "returned",
          return_reason: close.reason,
          note: close.note,
          closed_at: close.now,
          updated_at: sql.fn.now(),
        })
      return await giveBack(
        due.map((redemption) => ({
          redemption,
          upTo: redemption.points,
          now: close.now,
        }))
      )
    },

    /**
     * Closes redemptions that an order has used. Points that its discount
     * could not use come back.
     *
     * @returns the lines written
     */
    async use(uses: RedemptionUse[]): Promise<string[]> {
      const byId = new Map(uses.map((use) => [use.id, use]))
      const closed = (await open([...byId.keys()])).flatMap((redemption) => {
        const use = byId.get(redemption.id)
        if (!use || redemption.state !== "issued") {
          return []
        }
        const points_used =
          redemption.kind === "cart_amount"
            ? pointsUsed(redemption.points, {
                amount: redemption.amount ?? 0,
                discount: use.discount,
              })
            : redemption.points
        return [{ redemption, use, points_used }]
      })
      await sql.raw(CLOSE_USED, [
        JSON.stringify(
          closed.map(({ redemption, use, points_used }) => ({
            id: redemption.id,
            order_id: use.order_id,
            ...bigNumberColumns("order_total", use.order_total),
            points_used,
            closed_at: use.occurred_at,
          }))
        ),
      ])
      return await giveBack(
        closed.map(({ redemption, use, points_used }) => ({
          redemption,
          upTo: redemption.points - points_used,
          now: use.occurred_at,
        }))
      )
    },

    /**
     * Gives back what belongs to members after refunds of orders that had used
     * a coupon. Safe to repeat: it looks at what came back before.
     *
     * @returns the lines written
     */
    async refund(refunds: RedemptionRefund[]): Promise<string[]> {
      const byId = new Map(refunds.map((refund) => [refund.id, refund]))
      return await giveBack(
        (await open([...byId.keys()])).flatMap((redemption) => {
          const refund = byId.get(redemption.id)
          if (!refund || redemption.state !== "used") {
            return []
          }
          const upTo = pointsToReturn(
            {
              points: redemption.points,
              points_used: redemption.points_used ?? redemption.points,
            },
            { ...refund, total: redemption.order_total ?? 0 }
          )
          return [{ redemption, upTo, now: refund.occurred_at }]
        })
      )
    },
  }
}
