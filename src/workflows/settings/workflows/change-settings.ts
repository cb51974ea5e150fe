import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { changeSettingsStep } from "../steps/change-settings"
import type { ChangeSettingsStepInput } from "../steps/change-settings"

export type ChangeSettingsInput = Pick<ChangeSettingsStepInput, "values"> & {
  actor: Actor
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const changeSettingsWorkflowId = "balm-change-settings"

/**
 * Changes settings of any context, all or none, and puts on record what each
 * was. They hold from the next use on; what was decided before stays.
 *
 * @returns the keys that were changed
 */
export const changeSettingsWorkflow = createWorkflow(
  changeSettingsWorkflowId,
  (input: ChangeSettingsInput) => {
    const changed = changeSettingsStep(
      transform(input, ({ values, actor }) => ({
        values,
        changed_by: actor.id,
      }))
    )
    recordAuditStep(
      transform({ input, changed }, (data) =>
        data.changed.changes.map(({ key, before, after }) => ({
          actor: data.input.actor,
          action: "setting.write" as const,
          subject_type: "setting",
          subject_id: key,
          details: { before, after },
          occurred_at: data.input.occurred_at,
        }))
      )
    )
    return new WorkflowResponse(transform(changed, ({ keys }) => keys))
  }
)
