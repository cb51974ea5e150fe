import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TEAM_MODULE } from "../../../modules/team"
import { readStoreDay } from "../../../reads/store/store-zone"
import type { StaffActor } from "../../../modules/team/types"

export type RemoveStaffMemberStepInput = {
  member: StaffActor
  /** The user is gone from Medusa: nothing is left to keep. */
  force: boolean
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const removeStaffMemberStepId = "balm-remove-staff-member"

/**
 * Takes a role away.
 *
 * Compensation gives it back as it was.
 *
 * @throws 400 for the last owner who stays
 */
export const removeStaffMemberStep = createStep(
  removeStaffMemberStepId,
  async ({ member, force, now }: RemoveStaffMemberStepInput, { container }) => {
    const before = await container.resolve(TEAM_MODULE).removeMember(member, {
      force,
      today: readStoreDay(container, new Date(now)),
    })
    return new StepResponse({ role: before?.role ?? null }, { member, before })
  },
  async (done, { container }) => {
    if (done?.before) {
      await container
        .resolve(TEAM_MODULE)
        .restoreMember(done.member, done.before)
    }
  }
)
