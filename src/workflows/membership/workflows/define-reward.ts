import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { defineRewardStep } from "../steps/define-reward"
import type { DefineRewardStepInput } from "../steps/define-reward"

export type DefineRewardInput = DefineRewardStepInput & {
  actor: Actor
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const defineRewardWorkflowId = "balm-define-reward"

/**
 * Adds, changes or removes a reward of the store. Coupons that are out stay as
 * they were promised.
 *
 * @returns the reward's id
 */
export const defineRewardWorkflow = createWorkflow(
  defineRewardWorkflowId,
  (input: DefineRewardInput) => {
    const id = defineRewardStep(
      transform(
        input,
        ({ actor: _, occurred_at: __, ...told }): DefineRewardStepInput => told
      )
    )
    recordAuditStep(
      transform({ input, id }, (data) => [
        {
          actor: data.input.actor,
          action: "reward.write" as const,
          subject_type: "reward",
          subject_id: data.id,
          details: {
            change: data.input.change,
            ...("content" in data.input && { content: data.input.content }),
          },
          occurred_at: data.input.occurred_at,
        },
      ])
    )
    return new WorkflowResponse(id)
  }
)
