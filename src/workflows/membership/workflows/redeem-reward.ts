import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RedemptionEvents } from "../../../modules/membership/events"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { issueRedemptionsStep } from "../steps/issue-redemptions"
import { redeemRewardStep } from "../steps/redeem-reward"
import type { RedeemRewardStepInput } from "../steps/redeem-reward"

export type RedeemRewardInput = Omit<RedeemRewardStepInput, "actor_id"> & {
  /** Null: the customer does it. */
  actor: Actor | null
}

export const redeemRewardWorkflowId = "balm-redeem-reward"

/**
 * Gives a member's points for a reward: the points leave first, under the
 * member's lock, then the coupon or the sessions are issued. Safe to repeat
 * with the same key, which also finishes what died on the way.
 *
 * @returns the redemption's id, and whether this run took the points
 */
export const redeemRewardWorkflow = createWorkflow(
  redeemRewardWorkflowId,
  (input: RedeemRewardInput) => {
    const redeemed = redeemRewardStep(
      transform(input, ({ actor, ...rest }) => ({
        ...rest,
        actor_id: actor?.id ?? null,
      }))
    )
    issueRedemptionsStep(
      transform(redeemed, ({ id }) => ({ redemption_ids: [id] }))
    )
    when("points-redeemed", redeemed, ({ written }) => written).then(() => {
      emitEventStep({
        eventName: RedemptionEvents.REDEEMED,
        data: transform(redeemed, ({ id }) => ({ id })),
      })
    })
    when(
      "redeemed-by-staff",
      { input, redeemed },
      (data) => data.redeemed.written && data.input.actor !== null
    ).then(() => {
      recordAuditStep(
        transform({ input, redeemed }, (data) =>
          data.input.actor === null
            ? []
            : [
                {
                  actor: data.input.actor,
                  action: "reward.redeem" as const,
                  customer_id: data.input.customer_id,
                  subject_type: "redemption",
                  subject_id: data.redeemed.id,
                  details: { reward_id: data.input.reward_id },
                  occurred_at: data.input.occurred_at,
                },
              ]
        )
      )
    })
    return new WorkflowResponse(redeemed)
  }
)
