import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PointsEvents } from "../../../modules/membership/events"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { adjustPointsStep } from "../steps/adjust-points"
import type { AdjustPointsStepInput } from "../steps/adjust-points"

export type AdjustPointsInput = Omit<AdjustPointsStepInput, "actor_id"> & {
  actor: Actor
}

export const adjustPointsWorkflowId = "balm-adjust-points"

/**
 * Corrects a member's points by hand. Safe to repeat with the same
 * idempotency key.
 *
 * @returns the entry's id, and whether this run wrote it
 */
export const adjustPointsWorkflow = createWorkflow(
  adjustPointsWorkflowId,
  (input: AdjustPointsInput) => {
    const entry = adjustPointsStep(
      transform(input, ({ actor, ...correction }) => ({
        ...correction,
        actor_id: actor.id,
      }))
    )
    when("points-adjusted", entry, ({ written }) => written).then(() => {
      emitEventStep({
        eventName: PointsEvents.ADJUSTED,
        data: transform(entry, ({ id }) => ({ id })),
      })
      recordAuditStep(
        transform({ input, entry }, (data) => [
          {
            actor: data.input.actor,
            action: "points.adjust" as const,
            customer_id: data.entry.customer_id,
            subject_type: "member",
            subject_id: data.input.member_id,
            reason: data.input.reason,
            details: { points: data.input.points, entry_id: data.entry.id },
            occurred_at: data.input.occurred_at,
          },
        ])
      )
    })
    return new WorkflowResponse(entry)
  }
)
