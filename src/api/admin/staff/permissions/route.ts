import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  PERMISSIONS,
  ROLES,
  rolesWith,
} from "../../../../modules/team/rules/permissions"

/** The table of who may do what, as the code has it. */
export const GET = (_req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({
    roles: ROLES,
    permissions: PERMISSIONS.map((permission) => ({
      permission,
      roles: rolesWith(permission),
    })),
  })
}
