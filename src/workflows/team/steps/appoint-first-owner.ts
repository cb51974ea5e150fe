import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BALM_SETTINGS_MODULE } from "../../../modules/settings"
import { TEAM_MODULE } from "../../../modules/team"
import { readFirstOwner } from "../../../reads/team/first-owner"

export const appointFirstOwnerStepId = "balm-appoint-first-owner"

const ENFORCED = "team.enforced"

/**
 * Makes somebody owner where nobody is, once, however many ask at the same
 * time. A store whose only user this is, is new: roles hold from the start.
 * A store with more users runs already: nobody there is locked out.
 *
 * The setting comes first: a process that dies in between leaves a store
 * without owner, and the next request comes here again.
 *
 * @returns the new owner; null where somebody is owner already, or nobody
 * is there to be it
 */
export const appointFirstOwnerStep = createStep(
  appointFirstOwnerStepId,
  async (_: Record<string, never>, { container }) => {
    const team = container.resolve(TEAM_MODULE)
    const first = await readFirstOwner(container, team.ownerEmail)
    if (!first) {
      return new StepResponse(null)
    }
    const settings = container.resolve(BALM_SETTINGS_MODULE)
    const stored = await settings.storedValues([ENFORCED])
    const isNew = first.users === 1 && !stored.has(ENFORCED)
    if (isNew) {
      await settings.change({ [ENFORCED]: true }, null)
    }
    const appointed = await team.appointFirstOwner(first.id)
    return new StepResponse(
      appointed ? { user_id: first.id, enforced: isNew } : null,
      appointed ? first.id : null
    )
  },
  async (userId, { container }) => {
    if (userId) {
      await container
        .resolve(TEAM_MODULE)
        .restoreMember({ type: "user", id: userId }, null)
    }
  }
)
