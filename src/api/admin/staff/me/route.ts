import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { PERMISSIONS, may } from "../../../../modules/team/rules/permissions"
import { accessOf } from "../../../authorisation/access-of"

/** What the one who asks may do: pages hide what is not theirs. */
export const GET = (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { actor_id, role, enforced } = accessOf(req)
  res.json({
    staff: {
      id: actor_id,
      role,
      permissions: PERMISSIONS.filter((permission) => may(role, permission)),
      enforced,
    },
  })
}
