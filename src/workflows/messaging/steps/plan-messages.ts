import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MESSAGING_MODULE } from "../../../modules/messaging"
import type { PlannedMessage } from "../../../modules/messaging/types"

export type PlanMessagesStepInput = { messages: PlannedMessage[]; now: Date }

export const planMessagesStepId = "balm-plan-messages"

/**
 * Puts messages into the outbox, each occasion once.
 *
 * Compensation takes out what has not begun to move.
 */
export const planMessagesStep = createStep(
  planMessagesStepId,
  async ({ messages, now }: PlanMessagesStepInput, { container }) => {
    const planned = await container
      .resolve(MESSAGING_MODULE)
      .planMessages(messages)
    const ids = planned.map((message) => message.id)
    const due = planned.filter(
      (message) => message.send_at.getTime() <= new Date(now).getTime()
    )
    return new StepResponse(
      { ids, due_ids: due.map((message) => message.id) },
      ids
    )
  },
  async (ids, { container }) => {
    if (ids) {
      await container.resolve(MESSAGING_MODULE).withdrawPlanned(ids)
    }
  }
)
