import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import {
  adjustLimits,
  leftToday,
} from "../../modules/membership/rules/adjust-limit"
import { membershipSettings } from "../../modules/membership/settings"
import type { AdjustmentAllowance } from "../../modules/membership/types"
import { rolesWith } from "../../modules/team/rules/permissions"
import type { Role } from "../../modules/team/rules/permissions"
import { localParts, utcOf } from "../../shared/zone"
import { resolveSettings } from "../settings/resolve-settings"
import { readStoreZone } from "../store/store-zone"

/** Who corrects: a role, or Balm itself; null: nobody with a role. */
export type Corrector = Role | "system" | null

const midnight = (now: Date, zone: string): Date =>
  utcOf({ ...localParts(now, zone), hour: 0, minute: 0 }, zone)

/** "a manager", "an owner" */
const oneOf = (role: Role): string =>
  `${/^[aeiou]/.test(role) ? "an" : "a"} ${role.replace("_", " ")}`

/**
 * What a role may correct at a moment, and who may correct more.
 *
 * @returns null: without limit
 */
export const readAllowance = async (
  container: MedusaContainer,
  role: Corrector,
  now: Date
): Promise<AdjustmentAllowance | null> => {
  const settings = await resolveSettings(container, membershipSettings)
  const limits = adjustLimits(role, settings)
  if (limits === null) {
    return null
  }
  const stronger = rolesWith("points.adjust").filter((other) => {
    const theirs = adjustLimits(other, settings)
    return (
      other !== role &&
      (theirs === null ||
        (theirs.perCorrection > limits.perCorrection &&
          theirs.perDay > limits.perDay))
    )
  })
  return {
    limits,
    since: midnight(now, readStoreZone(container)),
    ask: stronger.toReversed().map(oneOf),
  }
}

/** What somebody may still correct today; null in a field: without limit. */
export type PointsAllowance = {
  per_correction: number | null
  per_day: number | null
  used_today: number
  left_today: number | null
}

/** What one of the staff may still correct, for them to see beforehand. */
export const readPointsAllowance = async (
  container: MedusaContainer,
  { actor_id, role }: { actor_id: string; role: Role | null },
  now: Date
): Promise<PointsAllowance> => {
  const allowance = await readAllowance(container, role, now)
  if (allowance === null) {
    return {
      per_correction: null,
      per_day: null,
      used_today: 0,
      left_today: null,
    }
  }
  const { limits, since } = allowance
  const used = await container
    .resolve(MEMBERSHIP_MODULE)
    .adjustedBy(actor_id, since)
  return {
    per_correction: limits.perCorrection,
    per_day: limits.perDay,
    used_today: used,
    left_today: leftToday(limits, used),
  }
}
