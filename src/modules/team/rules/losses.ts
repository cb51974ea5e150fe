import { may, PERMISSIONS } from "./permissions"
import type { Permission, Role } from "./permissions"

/** What Medusa gives every user while roles are not enforced. */
export const FREE_UNTIL_ENFORCED: readonly Permission[] = PERMISSIONS.filter(
  (permission) =>
    /^(catalogue|customers|orders|promotions|inventory|store|contact|spend|messages|staff)\./.test(
      permission
    )
)

/** What somebody loses the moment roles are enforced. */
export const lossesOf = (role: Role | null): Permission[] =>
  FREE_UNTIL_ENFORCED.filter((permission) => !may(role, permission))
