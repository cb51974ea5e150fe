import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { lossesOf } from "../../../../modules/team/rules/losses"
import { readStaff } from "../../../../reads/team/staff"
import { systemClock } from "../../../../shared/clock"
import { setEnforcementWorkflow } from "../../../../workflows/team"
import { accessOf } from "../../../authorisation/access-of"
import { actorOf } from "../../../utils/actor"
import type { AdminSetEnforcementBody } from "../validators"

/** So many are shown; a store with more looks the rest up in the list. */
const MOST = 500

/** Per user and API key: what they may do now and could not do then. */
const losers = async (container: MedusaContainer) => {
  const { staff } = await readStaff(
    container,
    {},
    { take: MOST, skip: 0, descending: false }
  )
  return staff.map(
    ({ id, type, first_name, last_name, email, title, role }) => ({
      id,
      type,
      first_name,
      last_name,
      email,
      title,
      role,
      loses: lossesOf(role),
    })
  )
}

/** Whether roles hold, and who would lose what if they did. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    enforcement: {
      enforced: accessOf(req).enforced,
      staff: await losers(req.scope),
    },
  })
}

/** Switches roles on or off; the reason goes on record. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSetEnforcementBody>,
  res: MedusaResponse
) => {
  const { enforced, reason } = req.validatedBody
  await setEnforcementWorkflow(req.scope).run({
    input: {
      enforced,
      reason,
      actor: actorOf(req),
      now: systemClock().toISOString(),
    },
  })
  res.json({ enforcement: { enforced, staff: await losers(req.scope) } })
}
