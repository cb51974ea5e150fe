import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ledgerQueries } from "./ledger"
import { orderQueries } from "./orders"
import { movementEntry } from "./rules/movement-entry"
import { planMovement } from "./rules/plan-movement"
import { settlement } from "./settlement"
import type {
  MovementOfOrder,
  PointsTerms,
  PostedMovements,
  PostedPointsEntry,
} from "./types"

/** What one caller wants to have posted. */
export type MovementsCall = { movements: MovementOfOrder[]; terms: PointsTerms }

type Source = Pick<MovementOfOrder, "source_type" | "source_id">

const keyOf = (source: { source_type: string; source_id: string }): string =>
  `${source.source_type}:${source.source_id}`

/** Who wrote what, by the source of each entry. */
const shareOut = (
  calls: MovementsCall[],
  written: {
    fresh: Source[]
    entries: PostedPointsEntry[]
    returned: PostedPointsEntry[]
  }
): PostedMovements[] => {
  const unclaimed = new Set(written.fresh.map(keyOf))
  return calls.map(({ movements }) => {
    // `delete` says whether it was there: what two callers bring, the first
    // has posted.
    const sources = movements.filter((one) => unclaimed.delete(keyOf(one)))
    const mine = new Set(sources.map(keyOf))
    const idsOf = (entries: PostedPointsEntry[]) =>
      entries.filter((entry) => mine.has(keyOf(entry))).map(({ id }) => id)
    return {
      sources: sources.map(({ source_type, source_id }) => ({
        source_type,
        source_id,
      })),
      earned_ids: idsOf(written.entries.filter(({ points }) => points > 0)),
      reversed_ids: idsOf(written.entries.filter(({ points }) => points < 0)),
      returned_ids: idsOf(written.returned),
    }
  })
}

/**
 * Posts movements of orders, in one transaction. They are claimed before
 * order accounts are opened, and these before members, each in id order:
 * writers wait for each other and never in a circle.
 *
 * @returns what each call wrote
 */
export const postMovements = async (
  sql: Knex,
  calls: MovementsCall[]
): Promise<PostedMovements[]> => {
  const orders = orderQueries(sql)
  const ledger = ledgerQueries(sql)
  const termsOf = new Map(
    calls.flatMap(({ movements, terms }) =>
      movements.map((movement): [string, PointsTerms] => [
        keyOf(movement),
        terms,
      ])
    )
  )
  const { fresh, accounts } = await orders.open(
    calls
      .flatMap(({ movements }) => movements)
      .toSorted((one, other) => (one.source_id < other.source_id ? -1 : 1))
  )
  const changes = fresh.flatMap((movement) => {
    const before = accounts.get(movement.order_id)
    if (!before) {
      return []
    }
    const { account, points } = planMovement(before, movement)
    accounts.set(movement.order_id, { ...before, ...account })
    return points === 0 ? [] : { movement, points, owner: before.member_id }
  })
  const members = await ledger.open({
    memberIds: changes.flatMap(({ owner }) => owner ?? []),
    customerIds: changes.flatMap(({ movement, owner }) =>
      owner === null ? (movement.customer_id ?? []) : []
    ),
  })
  const entries = await ledger.append(
    changes.flatMap(({ movement, points, owner }) => {
      const id = owner ?? members.get(movement.customer_id ?? "")
      const terms = termsOf.get(keyOf(movement))
      return id && terms ? movementEntry(movement, id, points, terms) : []
    })
  )
  const returned = await settlement(sql).settle(entries)
  return shareOut(calls, { fresh, entries, returned })
}
