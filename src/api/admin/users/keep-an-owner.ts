import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TEAM_MODULE } from "../../../modules/team"
import { systemClock } from "../../../shared/clock"
import {
  removeStaffMemberWorkflow,
  setStaffMemberWorkflow,
} from "../../../workflows/team"
import { actorOf } from "../../utils/actor"

/**
 * Before Medusa deletes a user, their role goes; for the last owner that is
 * refused, and so the user stays. Where Medusa then deletes nobody, the role
 * comes back.
 */
export const keepAnOwner = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const { scope } = req
  const id = req.params["id"] ?? ""
  const actor = actorOf(req)
  const member = { type: "user" as const, id }
  const [row] = await scope
    .resolve(TEAM_MODULE)
    .listStaffMembers({ actor_type: "user", actor_id: id }, { take: 1 })
  if (!row) {
    next()
    return
  }
  await removeStaffMemberWorkflow(scope).run({
    input: { actor, member, force: false, now: systemClock().toISOString() },
  })
  res.on("finish", () => {
    if (res.statusCode < 400) {
      return
    }
    const { role, location_ids, skills, active_from, active_until } = row
    setStaffMemberWorkflow(scope)
      .run({
        input: {
          actor,
          member,
          change: { role, location_ids, skills, active_from, active_until },
          now: systemClock().toISOString(),
        },
      })
      .catch((error: unknown) => {
        scope
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`${id} was not deleted and lost the role ${role}: ${error}`)
      })
  })
  next()
}
