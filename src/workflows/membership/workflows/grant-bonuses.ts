import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PointsEvents } from "../../../modules/membership/events"
import { grantBonusesStep } from "../steps/grant-bonuses"
import type { GrantBonusesInput } from "../steps/grant-bonuses"

export const grantBonusesWorkflowId = "balm-grant-bonuses"

/**
 * Gives customers the bonus that is due to them: a birthday, a first visit, an
 * answered invitation. Safe to repeat: each is given once.
 *
 * @returns ids of the entries written by this run
 */
export const grantBonusesWorkflow = createWorkflow(
  grantBonusesWorkflowId,
  (input: GrantBonusesInput) => {
    const posted = grantBonusesStep(input)
    when("bonuses-granted", posted, (done) => done.granted_ids.length > 0).then(
      () => {
        emitEventStep({
          eventName: PointsEvents.EARNED,
          data: transform(posted, ({ granted_ids }) =>
            granted_ids.map((id) => ({ id }))
          ),
        }).config({ name: "balm-emit-bonuses-granted" })
      }
    )
    when("bonuses-undone", posted, (done) => done.undone_ids.length > 0).then(
      () => {
        emitEventStep({
          eventName: PointsEvents.REVERSED,
          data: transform(posted, ({ undone_ids }) =>
            undone_ids.map((id) => ({ id }))
          ),
        }).config({ name: "balm-emit-bonuses-undone" })
      }
    )
    return new WorkflowResponse(posted)
  }
)
