import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TEAM_MODULE } from "../../../modules/team"
import { readStoreDay } from "../../../reads/store/store-zone"
import type { StaffActor, StaffChange } from "../../../modules/team/types"

export type SetStaffMemberStepInput = {
  member: StaffActor
  change: StaffChange
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const setStaffMemberStepId = "balm-set-staff-member"

/**
 * Gives somebody a role, or changes what is said about them.
 *
 * Compensation puts the row back, or takes it away where there was none.
 *
 * @throws 400 where the store would be left without an owner who stays
 */
export const setStaffMemberStep = createStep(
  setStaffMemberStepId,
  async ({ member, change, now }: SetStaffMemberStepInput, { container }) => {
    const before = await container
      .resolve(TEAM_MODULE)
      .setMember(member, change, readStoreDay(container, new Date(now)))
    return new StepResponse({ role: before?.role ?? null }, { member, before })
  },
  async (done, { container }) => {
    if (done) {
      await container
        .resolve(TEAM_MODULE)
        .restoreMember(done.member, done.before)
    }
  }
)
