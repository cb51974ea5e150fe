import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { excludeFromEarningStep } from "../steps/exclude-from-earning"
import type { ExcludeFromEarningStepInput } from "../steps/exclude-from-earning"

export type ExcludeFromEarningInput = Omit<
  ExcludeFromEarningStepInput,
  "actor_id"
> & { actor: Actor }

export const excludeFromEarningWorkflowId = "balm-exclude-from-earning"

/**
 * Has a product, category or collection earn no points, or again. Orders that
 * are planned already keep what they were told. Safe to repeat.
 *
 * @returns whether anything changed
 */
export const excludeFromEarningWorkflow = createWorkflow(
  excludeFromEarningWorkflowId,
  (input: ExcludeFromEarningInput) => {
    const done = excludeFromEarningStep(
      transform(input, ({ actor, ...rest }) => ({
        ...rest,
        actor_id: actor.id,
      }))
    )
    when("exclusion-changed", done, ({ changed }) => changed).then(() => {
      recordAuditStep(
        transform(input, (data) => [
          {
            actor: data.actor,
            action: "earning_exclusion.write" as const,
            subject_type: data.scope_type,
            subject_id: data.scope_id,
            details: { excluded: data.excluded },
            occurred_at: data.occurred_at,
          },
        ])
      )
    })
    return new WorkflowResponse(done)
  }
)
