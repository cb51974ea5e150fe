import type { MedusaContainer } from "@medusajs/framework/types"
import { systemActor } from "../../shared/actor"
import { removeStaffMemberWorkflow } from "./workflows/remove-staff-member"

/** The role goes with the user, even the last owner's. Safe to repeat. */
export const removeDeletedUsers = async (
  container: MedusaContainer,
  userIds: string[],
  now: Date
): Promise<void> => {
  for (const id of userIds) {
    await removeStaffMemberWorkflow(container).run({
      input: {
        actor: systemActor("balm-remove-deleted-users"),
        member: { type: "user", id },
        force: true,
        now: now.toISOString(),
      },
    })
  }
}
