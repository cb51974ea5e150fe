import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { groupBy } from "../../shared/collections"
import { decimal } from "../../shared/money"
import { entitlementQueries } from "./entitlement-lock"
import { CHANGE, GIFT, ledgerQueries } from "./ledger"
import { giftEntitlement } from "./rules/gift-entitlement"
import { planChange } from "./rules/plan-change"
import { planWithdrawal } from "./rules/plan-withdrawal"
import type { WithdrawableItem } from "./rules/plan-withdrawal"
import { sessionValue } from "./rules/session-value"
import type {
  Gift,
  OrderChange,
  OrderGrant,
  PostedChanges,
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

/** The natural key of a change. */
const changeKey = ({ order_id, order_version }: OrderChange): string =>
  `${order_id}:${order_version}`

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
          order_version: grant.order_version,
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

    /**
     * Brings what orders entitle to into line with what is left of them:
     * units that came in are granted, and of those that went out the least
     * used lose what nobody has used. Each version of an order once; an older
     * one than is known changes nothing.
     */
    async changes(changes: OrderChange[]): Promise<PostedChanges> {
      const orderIds = changes.map((change) => change.order_id)
      const before = await ledger.lockStanding(orderIds)
      const newer = changes.filter(
        ({ order_id, order_version }) =>
          order_version > (before.get(order_id)?.version ?? Infinity)
      )
      await ledger.lockOrders(orderIds)
      const units = await ledger.standingUnits(
        newer.map((change) => change.order_id)
      )
      const source_ids = await ledger.claimSources(
        newer.map((change) => ({
          source_type: CHANGE,
          source_id: changeKey(change),
          order_id: change.order_id,
          order_version: change.order_version,
          amount: decimal(change.order_total)
            .minus(before.get(change.order_id)?.total ?? 0)
            .toFixed(),
          occurred_at: change.changed_at,
        }))
      )
      const unitsOf = groupBy(units, ({ order_id }) => order_id)
      const plans = newer.map((change) =>
        planChange(change, unitsOf.get(change.order_id) ?? [])
      )
      const granted_ids = await ledger.grant(
        plans.flatMap(({ granted }) => granted)
      )
      const changeOf = new Map(newer.map((change) => [change.order_id, change]))
      const gone = await entitlements.lock(
        await ledger.withHeirs(plans.flatMap(({ taken_out }) => taken_out))
      )
      await entitlements.append(
        gone.flatMap(({ id: entitlement_id, order_id, items }) => {
          const change = changeOf.get(order_id ?? "")
          return change
            ? items.map((item) => ({
                entitlement_id,
                entitlement_item_id: item.id,
                kind: "refund" as const,
                sessions: -item.left,
                value: decimal(item.owed).negated().toFixed(),
                source_type: CHANGE,
                source_id: changeKey(change),
                occurred_at: change.changed_at,
              }))
            : []
        })
      )
      return {
        source_ids: [...source_ids],
        granted_ids,
        withdrawn_ids: gone.map(({ id }) => id),
      }
    },

    async undoChanges({
      source_ids,
      granted_ids,
    }: PostedChanges): Promise<void> {
      await ledger.erase({
        source_type: CHANGE,
        source_ids,
        entitlement_ids: granted_ids,
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
