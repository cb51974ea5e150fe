import { missingFor } from "../../modules/team/rules/access"
import type { Access } from "../../modules/team/rules/access"
import { rolesWith } from "../../modules/team/rules/permissions"
import type { FoundRule } from "./find-rule"

const ASK_OWNER = "Ask the owner of the store to give you one"

/** Where the user stands that a path is about: `/admin/users/<id>/...`. */
const subjectOf = (path: string): string | undefined => path.split("/")[3]

/** Is this about the one who asks? */
export const isOwnProfile = (
  access: Pick<Access, "actor_id">,
  path: string
): boolean =>
  path.toLowerCase().startsWith("/admin/users/") &&
  ["me", access.actor_id].includes(subjectOf(path) ?? "")

/**
 * May this request pass?
 *
 * @returns the sentence that says what is missing and whom to ask; null:
 * nothing is missing
 */
export const refusal = (
  access: Access,
  found: FoundRule | undefined,
  request: { method: string; path: string }
): string | null => {
  if (!found && !access.enforced) {
    // What other plugins and the store itself have added: as before.
    return null
  }
  if (!found) {
    // Whoever answers for the house is not locked out of a part of it.
    return access.role === "owner"
      ? null
      : `No rule says who may use ${request.method} ${request.path}, so only the owner may. A developer can add one (option routeRules).`
  }
  if (found.rule.core && !access.enforced) {
    return null
  }
  const missing = missingFor(found.need, access, subjectOf(request.path))
  if (missing === null) {
    return null
  }
  if (access.role === null) {
    return `You have no role in this store. ${ASK_OWNER} (Balm, Team).`
  }
  return `Your role ${access.role} lacks the permission ${missing}. ${
    missing === "role"
      ? ASK_OWNER
      : `It belongs to: ${rolesWith(missing).join(", ")}. Ask the owner of the store`
  } (Balm, Team).`
}
