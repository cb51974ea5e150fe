import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ledgerQueries } from "./ledger"
import { lotQueries } from "./lots"
import { allocate } from "./rules/allocate"
import type { Allocation } from "./rules/allocate"
import { expiryEntry, lotOfExpiry } from "./rules/expiry-entry"
import { returnExpired } from "./rules/return-expired"
import { debtOrder } from "./rules/taking-order"
import { takeOwn } from "./rules/take-own"
import type { PostedPointsEntry } from "./types"

/** How members' lots follow their ledgers, all inside one transaction. */
export const settlement = (sql: Knex) => {
  const ledger = ledgerQueries(sql)
  const lots = lotQueries(sql)

  /** Expires what is left of members' lots at a moment of each. */
  const expire = async (
    members: { member_id: string; at: Date }[]
  ): Promise<PostedPointsEntry[]> => {
    const due = await lots.expired(members)
    const posted = await ledger.append(due.map(expiryEntry))
    await ledger.take(
      posted.map((entry) => ({
        debit_entry_id: entry.id,
        credit_entry_id: lotOfExpiry(entry),
        points: -entry.points,
      }))
    )
    return posted
  }

  /** Refunds take from the lots of their own orders. */
  const reverse = async (
    entries: PostedPointsEntry[]
  ): Promise<PostedPointsEntry[]> => {
    const orderIds = entries.flatMap(({ order_id }) => order_id ?? [])
    if (orderIds.length === 0) {
      return []
    }
    const first = takeOwn(entries, await lots.ofOrders(orderIds))
    await ledger.take(first.taken)
    if (first.open.length === 0) {
      return []
    }
    const returned = await ledger.append(
      returnExpired(first.open, await lots.expiredOfOrders(orderIds))
    )
    if (returned.length > 0) {
      const rest = takeOwn(first.open, await lots.ofOrders(orderIds))
      await ledger.take(rest.taken)
    }
    return returned
  }

  /** Debts take from whatever their members still have. */
  const payDebts = async (
    members: { member_id: string; at: Date }[]
  ): Promise<void> => {
    const memberIds = members.map(({ member_id }) => member_id)
    const debts = await ledger.debts(memberIds)
    const open = debts.length > 0 ? await lots.ofMembers(memberIds) : []
    await ledger.take(
      members.flatMap(
        ({ member_id, at }): Allocation[] =>
          allocate(
            debts.filter((debt) => debt.member_id === member_id),
            debtOrder(
              open.filter((lot) => lot.member_id === member_id),
              at
            )
          ).allocations
      )
    )
  }

  /** The latest moment of each member's entries. */
  const moments = (
    entries: PostedPointsEntry[]
  ): { member_id: string; at: Date }[] => {
    const latest = new Map<string, Date>()
    for (const { member_id, occurred_at } of entries) {
      const before = latest.get(member_id)
      latest.set(
        member_id,
        before && before > occurred_at ? before : occurred_at
      )
    }
    return [...latest].map(([member_id, at]) => ({ member_id, at }))
  }

  return {
    expire,

    /**
     * Settles what was just appended: a refund takes from the lots of its
     * order, what had expired by then is expired, and what is still owed is
     * taken from any other lot, old or new.
     *
     * Afterwards a member with a debt has no open lot. So a total below zero
     * is a debt, and nothing has to happen on the day a lot becomes usable.
     *
     * @returns points given back on the way, because they had expired already
     */
    async settle(entries: PostedPointsEntry[]): Promise<PostedPointsEntry[]> {
      const debits = entries.filter((entry) => entry.points < 0)
      const returned = await reverse(debits)
      const stale = entries.filter((entry) => entry.stale)
      if (stale.length > 0) {
        await expire(moments(stale))
      }
      const owing = entries.filter(
        ({ points, total_after }) => points < 0 || total_after - points < 0
      )
      if (owing.length > 0) {
        await payDebts(moments(owing))
      }
      return returned
    },
  }
}
