import type { MedusaContainer } from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../modules/feedback"

/** Of these invites, those that are still to be asked: neither withdrawn nor answered. */
export const invitesStillOpen = async (
  container: MedusaContainer,
  inviteIds: string[]
): Promise<Set<string>> => {
  const service = container.resolve(FEEDBACK_MODULE)
  const invites = await service.listFeedbackInvites({
    id: inviteIds,
    status: "planned",
  })
  const answers = await service.listFeedbacks({ invite_id: inviteIds })
  const answered = new Set(answers.map((feedback) => feedback.invite_id))
  return new Set(
    invites.map((invite) => invite.id).filter((id) => !answered.has(id))
  )
}
