import { groupBy } from "../../../shared/collections"
import type { NewEntitlement, OrderGrant } from "../types"

/** A unit of an order's line, as far as a change of the order goes. */
export type SoldUnit = {
  id: string
  line_item_id: string
  unit_index: number
  /** Sessions nobody has used. */
  left: number
  /** An earlier change took it out of the order. */
  taken_out: boolean
}

/**
 * What a change of an order brings in and takes out, line by line. Units of a
 * line are alike, so of those that go the least used go first: the customer
 * keeps what they have begun.
 *
 * @param plan what the order as it is now entitles to, all units of it
 * @param units what it has entitled to so far
 * @returns units to grant, and ids of those to take out
 */
export const planChange = (
  plan: Pick<OrderGrant, "entitlements">,
  units: SoldUnit[]
): { granted: NewEntitlement[]; taken_out: string[] } => {
  const wanted = groupBy(plan.entitlements, (unit) => unit.line_item_id ?? "")
  const known = groupBy(units, (unit) => unit.line_item_id)
  const lines = [...new Set([...wanted.keys(), ...known.keys()])]
  const changes = lines.map((line) => {
    const now = wanted.get(line) ?? []
    const before = known.get(line) ?? []
    const standing = before
      .filter((unit) => !unit.taken_out)
      .toSorted((one, other) => other.left - one.left)
    const next = Math.max(-1, ...before.map((unit) => unit.unit_index)) + 1
    return {
      granted: now.slice(standing.length).map((unit, index) => ({
        ...unit,
        // The place of a unit that went out is not given away again.
        unit_index: next + index,
      })),
      taken_out: standing
        .slice(0, Math.max(0, standing.length - now.length))
        .map(({ id }) => id),
    }
  })
  return {
    granted: changes.flatMap(({ granted }) => granted),
    taken_out: changes.flatMap(({ taken_out }) => taken_out),
  }
}
