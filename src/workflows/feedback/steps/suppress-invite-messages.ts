import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MESSAGING_MODULE } from "../../../modules/messaging"
import { INVITE_SOURCE } from "../sources"

export type SuppressInviteMessagesInput = {
  invite_ids: string[]
  rule: "answered" | "order_canceled"
  now: Date
}

export const suppressInviteMessagesStepId = "balm-suppress-invite-messages"

/**
 * Stops what still waits to be sent for invites that are answered or
 * withdrawn.
 *
 * No compensation: it is the last thing its workflows do, and a message kept
 * back in error is judged again by nobody; asking less is the safe side.
 */
export const suppressInviteMessagesStep = createStep(
  suppressInviteMessagesStepId,
  async (
    { invite_ids, rule, now }: SuppressInviteMessagesInput,
    { container }
  ) =>
    new StepResponse(
      await container
        .resolve(MESSAGING_MODULE)
        .suppressBySource(
          { source_type: INVITE_SOURCE, source_ids: invite_ids },
          { rule, now: new Date(now) }
        )
    )
)
