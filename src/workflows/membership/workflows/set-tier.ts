import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TierEvents } from "../../../modules/membership/events"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { placeInGroupsStep } from "../steps/place-in-groups"
import { setTierStep } from "../steps/set-tier"
import type { SetTierStepInput } from "../steps/set-tier"

export type SetTierInput = Omit<SetTierStepInput, "actor_id"> & { actor: Actor }

export const setTierWorkflowId = "balm-set-tier"

/**
 * Gives a member a tier by hand, or takes it, and their customer group with
 * it. Safe to repeat.
 */
export const setTierWorkflow = createWorkflow(
  setTierWorkflowId,
  (input: SetTierInput) => {
    const set = setTierStep(
      transform(input, ({ actor, ...rest }) => ({
        ...rest,
        actor_id: actor.id,
      }))
    )
    placeInGroupsStep(
      transform(set, ({ customer_id }) => ({ customer_ids: [customer_id] }))
    )
    when("tier-set", set, ({ change_id }) => change_id !== null).then(() => {
      emitEventStep({
        eventName: TierEvents.CHANGED,
        data: transform(set, ({ change_id }) => ({ id: change_id })),
      })
    })
    recordAuditStep(
      transform({ input, set }, (data) => [
        {
          actor: data.input.actor,
          action: "tier.set" as const,
          customer_id: data.set.customer_id,
          subject_type: "member",
          subject_id: data.input.member_id,
          reason: data.input.reason,
          details: {
            tier_id: data.input.tier_id,
            held_until: data.input.held_until,
          },
          occurred_at: data.input.occurred_at,
        },
      ])
    )
    return new WorkflowResponse(set)
  }
)
