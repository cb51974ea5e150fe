import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { decimal } from "../../shared/money"
import { entitlementQueries } from "./entitlement-lock"
import { GIFT, ledgerQueries } from "./ledger"
import { giftEntitlement } from "./rules/gift-entitlement"
import { planWithdrawal } from "./rules/plan-withdrawal"
import type { WithdrawableItem } from "./rules/plan-withdrawal"
import { sessionValue } from "./rules/session-value"
import type {
  Gift,
  OrderGrant,
  PostedGrants,
  PostedWithdrawals,
  Withdrawal,
} from "./types"

/** Takes sessions of an item away with what they are worth. */
const take = (item: WithdrawableItem, sessions: number): string => {
  const value = sessionValue(
    { owed: item.owed, left: item.balance },
    sessions,
    item.currency_code
  )
  item.balance -= sessions
  item.withdrawn += sessions
  item.owed = decimal(item.owed).minus(value).toFixed()
  return value
}

/** What orders, refunds and gifts post, inside one transaction. */
export const postingQueries = (sql: Knex) => {
  const ledger = ledgerQueries(sql)
  const entitlements = entitlementQueries(sql)

  return {
    /** Each order once: the source row decides. */
    async grants(grants: OrderGrant[]): Promise<PostedGrants> {
      const fresh = await ledger.claimSources(
        grants.map((grant) => ({
          source_type: "order" as const,
          source_id: grant.order_id,
          order_id: grant.order_id,
          amount: grant.order_total,
          occurred_at: grant.placed_at,
        }))
      )
      const entitlement_ids = await ledger.grant(
        grants
          .filter((grant) => fresh.has(grant.order_id))
          .flatMap((grant) => grant.entitlements)
      )
      return { order_ids: [...fresh], entitlement_ids }
    },

    async undoGrants({
      order_ids,
      entitlement_ids,
    }: PostedGrants): Promise<void> {
      await ledger.erase({
        source_type: "order",
        source_ids: order_ids,
        entitlement_ids,
      })
    },

    /** @returns entitlement by gift key, those given before among them */
    async give(gifts: Gift[]): Promise<Map<string, string>> {
      const keys = gifts.map(({ key }) => key)
      const before = await ledger.gifts(keys)
      await ledger.grant(
        gifts.filter(({ key }) => !before.has(key)).map(giftEntitlement)
      )
      return await ledger.gifts(keys)
    },

    /** @returns keys of gifts of which nothing is left and nothing was used */
    async takeBack(
      keys: string[],
      { now, reason }: { now: Date; reason: string | null }
    ): Promise<string[]> {
      const gifts = await ledger.openGifts(keys)
      const before = await ledger.takenBack(keys)
      const unused = gifts.filter(({ given, left }) => given === left)
      await entitlements.append(
        unused.map((gift) => ({
          entitlement_id: gift.entitlement_id,
          entitlement_item_id: gift.entitlement_item_id,
          kind: "refund" as const,
          sessions: -gift.left,
          value: "0",
          source_type: GIFT,
          source_id: gift.gift_key,
          reason,
          occurred_at: now,
        }))
      )
      return [...before, ...unused.map(({ gift_key }) => gift_key)]
    },

    /**
     * Takes back unused sessions for refunds and cancellations, each once. A
     * later one of the same order counts from where the former ended.
     */
    async withdrawals(withdrawals: Withdrawal[]): Promise<PostedWithdrawals> {
      const orderIds = withdrawals.map((withdrawal) => withdrawal.order_id)
      await ledger.lockOrders(orderIds)
      const fresh = await ledger.claimSources(withdrawals)
      const accounts = await ledger.orderAccounts(orderIds)
      const entries = withdrawals
        .filter((withdrawal) => fresh.has(withdrawal.source_id))
        .flatMap((withdrawal) => {
          const account = accounts.get(withdrawal.order_id)
          // Of no amount: a quote has withdrawn for it already.
          if (!account || Number(withdrawal.amount ?? 1) === 0) {
            return []
          }
          account.canceled ||= withdrawal.source_type === "cancellation"
          return planWithdrawal(account).map(({ item, sessions }) => ({
            entitlement_id: item.entitlement_id,
            entitlement_item_id: item.entitlement_item_id,
            kind: "refund" as const,
            sessions: -sessions,
            value: decimal(take(item, sessions)).negated().toFixed(),
            source_type: withdrawal.source_type,
            source_id: withdrawal.source_id,
            occurred_at: withdrawal.occurred_at,
          }))
        })
      await entitlements.append(entries)
      return {
        sources: withdrawals.filter(({ source_id }) => fresh.has(source_id)),
        entitlement_ids: [...new Set(entries.map((row) => row.entitlement_id))],
      }
    },

    async undoWithdrawals({ sources }: PostedWithdrawals): Promise<void> {
      for (const source_type of ["refund", "cancellation"] as const) {
        await ledger.erase({
          source_type,
          source_ids: sources
            .filter((source) => source.source_type === source_type)
            .map((source) => source.source_id),
          entitlement_ids: [],
        })
      }
    },
  }
}
