import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../../modules/feedback"
import type { NewRecoveryCase } from "../../../modules/feedback/types"
import type { AnalyseFeedbackInput } from "./analyse-feedback"

export const openRecoveryCasesStepId = "balm-open-recovery-cases"

/**
 * Opens a case for each feedback whose present revision was read as negative,
 * each feedback once. A case stays open when the customer then changes the
 * answer to a kind one: somebody was let down and should hear from us.
 *
 * Compensation removes the cases of this run.
 */
export const openRecoveryCasesStep = createStep(
  openRecoveryCasesStepId,
  async ({ feedback_ids, now }: AnalyseFeedbackInput, { container }) => {
    const service = container.resolve(FEEDBACK_MODULE)
    const rows = await service.listFeedbacks({ id: feedback_ids })
    const negatives = await service.listFeedbackAnalyses({
      feedback_id: feedback_ids,
      negative: true,
    })
    const cases = rows.flatMap((row): NewRecoveryCase[] => {
      const analysis = negatives.find(
        (one) => one.feedback_id === row.id && one.revision === row.revision
      )
      return analysis
        ? [
            {
              feedback_id: row.id,
              order_id: row.order_id,
              customer_id: row.customer_id,
              severity: analysis.severity,
              reason: analysis.reasons[0] ?? "low_stars",
              opened_at: new Date(now),
            },
          ]
        : []
    })
    const ids = await service.openCases(cases)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids) {
      await container.resolve(FEEDBACK_MODULE).removeCases(ids)
    }
  }
)
