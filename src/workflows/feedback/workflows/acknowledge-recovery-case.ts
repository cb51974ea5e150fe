import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RecoveryEvents } from "../../../modules/feedback/events"
import { acknowledgeRecoveryCaseStep } from "../steps/acknowledge-recovery-case"
import type { AcknowledgeRecoveryCaseInput } from "../steps/acknowledge-recovery-case"

export const acknowledgeRecoveryCaseWorkflowId =
  "balm-acknowledge-recovery-case"

/**
 * Somebody takes a case. Safe to repeat: the first one keeps it.
 *
 * @throws {MedusaError} not_found
 */
export const acknowledgeRecoveryCaseWorkflow = createWorkflow(
  acknowledgeRecoveryCaseWorkflowId,
  (input: AcknowledgeRecoveryCaseInput) => {
    const taken = acknowledgeRecoveryCaseStep(input)
    when("recovery-case-taken", taken, ({ changed }) => changed).then(() => {
      emitEventStep({
        eventName: RecoveryEvents.ACKNOWLEDGED,
        data: transform(taken, ({ id }) => ({ id })),
      })
    })
    return new WorkflowResponse(taken)
  }
)
