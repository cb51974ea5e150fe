import type { MedusaContainer } from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import { editableUntil } from "../../modules/feedback/rules/accept-answer"
import { formText } from "../../modules/feedback/rules/form-text"
import {
  FEEDBACK_TEXT_MAX_LENGTH,
  FEEDBACK_TOPICS,
} from "../../modules/feedback/types"

/**
 * What a link shows: the questions, in the customer's language, and the
 * answer so far. Nothing about who the customer is or what was bought: a link
 * may be forwarded.
 *
 * @returns undefined for a link that opens nothing
 */
export const readFeedbackForm = async (
  container: MedusaContainer,
  { token, now, editHours }: { token: string; now: Date; editHours: number }
) => {
  const service = container.resolve(FEEDBACK_MODULE)
  const invite = await service.findInvite(token, now)
  if (!invite) {
    return undefined
  }
  const [answer] = await service.listFeedbacks({ invite_id: invite.id })
  const locale = answer?.locale ?? invite.locale
  const texts = formText(locale)
  const until = answer && editableUntil(answer.submitted_at, editHours)
  return {
    locale,
    service_at: invite.service_at,
    expires_at: invite.expires_at,
    question: texts.question,
    thanks: texts.thanks,
    text_max_length: FEEDBACK_TEXT_MAX_LENGTH,
    topics: FEEDBACK_TOPICS.map((value) => ({
      value,
      label: texts.topics[value],
    })),
    editable: !until || now <= until,
    editable_until: until ?? null,
    answer: answer
      ? {
          stars: {
            service: answer.stars,
            staff: answer.stars_staff,
            place: answer.stars_place,
          },
          text: answer.text,
          topics: answer.topics,
          submitted_at: answer.submitted_at,
          edited_at: answer.edited_at,
        }
      : null,
  }
}
