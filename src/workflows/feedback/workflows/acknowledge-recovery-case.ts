import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RecoveryEvents } from "../../../modules/feedback/events"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { acknowledgeRecoveryCaseStep } from "../steps/acknowledge-recovery-case"
import type { AcknowledgeRecoveryCaseInput } from "../steps/acknowledge-recovery-case"

export type AcknowledgeRecoveryCaseWorkflowInput = Omit<
  AcknowledgeRecoveryCaseInput,
  "actor_id"
> & { actor: Actor }

export const acknowledgeRecoveryCaseWorkflowId =
  "balm-acknowledge-recovery-case"

/**
 * Somebody takes a case. Safe to repeat: the first one keeps it.
 *
 * @throws {MedusaError} not_found
 */
export const acknowledgeRecoveryCaseWorkflow = createWorkflow(
  acknowledgeRecoveryCaseWorkflowId,
  (input: AcknowledgeRecoveryCaseWorkflowInput) => {
    const taken = acknowledgeRecoveryCaseStep(
      transform(input, ({ id, actor, now }) => ({
        id,
        actor_id: actor.id,
        now,
      }))
    )
    when("recovery-case-taken", taken, ({ changed }) => changed).then(() => {
      emitEventStep({
        eventName: RecoveryEvents.ACKNOWLEDGED,
        data: transform(taken, ({ id }) => ({ id })),
      })
      recordAuditStep(
        transform({ input, taken }, (data) => [
          {
            actor: data.input.actor,
            action: "recovery_case.acknowledge" as const,
            customer_id: data.taken.customer_id,
            subject_type: "recovery_case",
            subject_id: data.taken.id,
            occurred_at: data.input.now,
          },
        ])
      )
    })
    return new WorkflowResponse(taken)
  }
)
