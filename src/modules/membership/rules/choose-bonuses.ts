import type { BonusBefore, BonusGrant } from "../types"

const DAY = 86_400_000

/**
 * Days between two gifts of a kind. A birthday that is moved on the card is
 * not kept twice (lunar ones are at least 353 days apart), and nobody earns by
 * answering every invitation.
 */
const DAYS_BETWEEN = { birthday: 300, review: 30 } as const

/** A bonus of a member whose row is locked. */
export type OwnedGrant = BonusGrant & { member_id: string }

const of = (
  before: readonly BonusBefore[],
  { member_id }: OwnedGrant,
  ...kinds: string[]
): BonusBefore[] =>
  before.filter(
    (one) => one.member_id === member_id && kinds.includes(one.source_type)
  )

const isDue = (grant: OwnedGrant, before: readonly BonusBefore[]): boolean => {
  const same = of(before, grant, grant.bonus)
  if (same.some((one) => one.source_id === grant.source_id)) {
    return false
  }
  switch (grant.bonus) {
    case "birthday":
    case "review": {
      const apart = DAYS_BETWEEN[grant.bonus] * DAY
      return same.every(
        (one) =>
          Math.abs(one.occurred_at.getTime() - grant.occurred_at.getTime()) >=
          apart
      )
    }
    case "first_visit":
      return (
        of(before, grant, "first_visit", "first_visit_undone").reduce(
          (sum, one) => sum + one.points,
          0
        ) <= 0
      )
    case "first_visit_undone":
      return true
  }
}

/** What taking back is worth: what was given for that order. */
const givenFor = (grant: OwnedGrant, before: readonly BonusBefore[]): number =>
  of(before, grant, "first_visit").find(
    (one) => one.source_id === grant.source_id
  )?.points ?? 0

/**
 * Which bonuses to grant, each source once: one birthday in its year, one
 * review in thirty days, one first visit that stands. A first visit whose
 * order came to nothing is taken back; the next one then is the first.
 *
 * @param before bonuses of these members so far
 */
export const chooseBonuses = (
  grants: readonly OwnedGrant[],
  before: readonly BonusBefore[]
): OwnedGrant[] => {
  const known = [...before]
  return grants.flatMap((grant) => {
    const points =
      grant.bonus === "first_visit_undone"
        ? -givenFor(grant, known)
        : grant.points
    if (points === 0 || !isDue(grant, known)) {
      return []
    }
    known.push({
      member_id: grant.member_id,
      source_type: grant.bonus,
      source_id: grant.source_id,
      points,
      occurred_at: grant.occurred_at,
    })
    return { ...grant, points }
  })
}
