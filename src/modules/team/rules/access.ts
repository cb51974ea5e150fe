import { may } from "./permissions"
import type { Permission, Role } from "./permissions"

/** Who asks, and what the store says about it. */
export type Access = {
  actor_id: string
  /** Null: no role, or not at work today. */
  role: Role | null
  /** Do roles hold on Medusa's own routes? */
  enforced: boolean
  therapist_sees_all: boolean
}

/**
 * What a route asks for: permissions, all of them; `role`: any role at all;
 * `anyone`: to be signed in; `self`: to be the user the path is about, or
 * else the permission.
 */
export type Need =
  | Permission
  | readonly Permission[]
  | "role"
  | "anyone"
  | { self: true; otherwise: Permission | "role" }

const isList = (need: Need): need is readonly Permission[] =>
  Array.isArray(need)

/**
 * What is missing to pass; null: nothing, the way is free.
 *
 * @param subject the user the path is about, for `self`
 */
export const missingFor = (
  need: Need,
  access: Pick<Access, "role" | "actor_id">,
  subject: string | undefined
): Permission | "role" | null => {
  if (need === "anyone") {
    return null
  }
  if (need === "role") {
    return access.role === null ? "role" : null
  }
  if (isList(need)) {
    return need.find((permission) => !may(access.role, permission)) ?? null
  }
  if (typeof need === "object") {
    return subject === access.actor_id
      ? null
      : missingFor(need.otherwise, access, subject)
  }
  return may(access.role, need) ? null : need
}

/**
 * Does a role see only the customers they serve? Only the therapist, and
 * until the store says otherwise.
 */
export const seesOnlyServed = (
  access: Pick<Access, "role" | "therapist_sees_all">
): boolean => access.role === "therapist" && !access.therapist_sees_all
