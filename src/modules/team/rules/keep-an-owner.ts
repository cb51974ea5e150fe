import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import { isActive } from "./is-active"
import type { ActiveDays } from "./is-active"
import type { Role } from "./permissions"

type Member = ActiveDays & { id: string; role: Role }

/** An owner today, with no last day in sight. */
const isLastingOwner = (member: Member, today: string): boolean =>
  member.role === "owner" &&
  isActive(member, today) &&
  member.active_until === null

/**
 * A store always has an owner who stays: nobody else could give rights back.
 *
 * @param owners everybody who is owner before the change
 * @param changed the member as they would be; null: they leave
 */
export const keepAnOwner = (
  owners: Member[],
  id: string,
  changed: Member | null,
  today: string
): Result<undefined, "last_owner"> => {
  const before = owners.some((owner) => isLastingOwner(owner, today))
  const after = [
    ...owners.filter((owner) => owner.id !== id),
    ...(changed ? [changed] : []),
  ].some((member) => isLastingOwner(member, today))
  return before && !after ? refused("last_owner") : accepted(undefined)
}
