import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import { describeEntry } from "../../modules/membership/rules/describe-entry"
import type {
  DescribedRedemption,
  ReturnCause,
} from "../../modules/membership/rules/describe-entry"
import type { PointsEntryKind } from "../../modules/membership/types"
import type { Language } from "../../shared/language"
import { readStoreZone } from "../store/store-zone"
import { readPlacedOrders } from "../order/placed-orders"

/** A line of a member's ledger in words. */
export type PointsHistoryLine = {
  id: string
  kind: PointsEntryKind
  /** Signed: what comes in is positive. */
  points: number
  /** In the reader's language. */
  reason: string
  /** Earned points wait until the return window has passed. */
  status: "pending" | "posted"
  order_id: string | null
  order_display_id: number | null
  occurred_at: Date
  available_at: Date
  expires_at: Date | null
  /** For staff only: what the store wrote, who, and the sum afterwards. */
  note: string | null
  actor_id: string | null
  total_after: number
}

const contentSchema = z.object({
  name: z.object({ en: z.string(), zhCN: z.string() }),
})

/** What of its points is told of a redemption, by its id. */
const readDescribed = async (
  container: MedusaContainer,
  ids: string[]
): Promise<ReadonlyMap<string, (at: Date) => DescribedRedemption>> => {
  const rows = await container
    .resolve(MEMBERSHIP_MODULE)
    .listRedemptions({ id: ids }, { take: ids.length })
  return new Map(
    rows.map((row) => {
      // What its order did not need came back with the order itself.
      const cause = (at: Date): ReturnCause =>
        row.return_reason ??
        (row.closed_at && at <= row.closed_at ? "unneeded" : "undone")
      const { name } = contentSchema.parse(row.content)
      return [row.id, (at) => ({ kind: row.kind, name, cause: cause(at) })]
    })
  )
}

/**
 * A member's ledger with the reason of each line: five queries, however many
 * rows.
 *
 * @param now decides which points are still pending
 */
export const readPointsHistory = async (
  container: MedusaContainer,
  memberId: string,
  page: { take: number; skip: number; order: "ASC" | "DESC" },
  { now, language }: { now: Date; language: Language }
): Promise<{ points: PointsHistoryLine[]; count: number }> => {
  const zone = readStoreZone(container)
  const [entries, count] = await container
    .resolve(MEMBERSHIP_MODULE)
    .listAndCountPointsEntries(
      { member_id: memberId },
      { take: page.take, skip: page.skip, order: { sequence: page.order } }
    )
  // A lot's date may have moved since, when the store switched expiry.
  const lots = await container
    .resolve(MEMBERSHIP_MODULE)
    .listPointsLots(
      { id: entries.map((entry) => entry.id) },
      { take: entries.length }
    )
  const expiryOf = new Map(lots.map((lot) => [lot.id, lot.expires_at]))
  const described = await readDescribed(container, [
    ...new Set(entries.flatMap((entry) => entry.redemption_id ?? [])),
  ])
  const orderIds = entries.flatMap((entry) => entry.order_id ?? [])
  const orders = await readPlacedOrders(container, [...new Set(orderIds)])
  const orderOf = new Map(
    orders.map((order) => [
      order.id,
      {
        display_id: order.display_id,
        placed_at: order.created_at,
        // What cost most is what they remember; Medusa gives no order.
        titles: order.items
          .toSorted((one, other) => other.total - one.total)
          .map((item) => item.product_title ?? item.title),
      },
    ])
  )
  return {
    count,
    points: entries.map((entry): PointsHistoryLine => {
      const order = orderOf.get(entry.order_id ?? "")
      return {
        id: entry.id,
        kind: entry.kind,
        points: entry.points,
        reason: describeEntry(
          {
            kind: entry.kind,
            source_type: entry.source_type,
            source_id: entry.source_id,
            redemption: described.get(entry.redemption_id ?? "")?.(
              entry.occurred_at
            ),
          },
          order,
          { language, zone }
        ),
        status: entry.available_at > now ? "pending" : "posted",
        order_id: entry.order_id,
        order_display_id: order?.display_id ?? null,
        occurred_at: entry.occurred_at,
        available_at: entry.available_at,
        expires_at: expiryOf.get(entry.id) ?? null,
        note: entry.reason,
        actor_id: entry.actor_id,
        total_after: entry.total_after,
      }
    }),
  }
}
