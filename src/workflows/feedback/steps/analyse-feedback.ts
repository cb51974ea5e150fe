import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../../modules/feedback"
import { reasonsToAlert } from "../../../modules/feedback/rules/is-negative"
import type { FeedbackRow } from "../../../modules/feedback/service"
import { feedbackSettings } from "../../../modules/feedback/settings"
import { FEEDBACK_TOPICS } from "../../../modules/feedback/types"
import type {
  AnalystInput,
  FeedbackTopic,
  NewAnalysis,
} from "../../../modules/feedback/types"
import { readCustomerContacts } from "../../../reads/customer/contacts"
import type { CustomerContact } from "../../../reads/customer/contacts"
import { resolveSettings } from "../../../reads/settings/resolve-settings"

export type AnalyseFeedbackInput = { feedback_ids: string[]; now: Date }

export const analyseFeedbackStepId = "balm-analyse-feedback"

const starsOf = (row: FeedbackRow): AnalystInput["stars"] => ({
  service: row.stars,
  ...(row.stars_staff !== null && { staff: row.stars_staff }),
  ...(row.stars_place !== null && { place: row.stars_place }),
})

const isTopic = (topic: string): topic is FeedbackTopic =>
  FEEDBACK_TOPICS.some((known) => known === topic)

const namesOf = (customer: CustomerContact | undefined): string[] => {
  const { first_name, last_name } = customer ?? {}
  return [
    [first_name, last_name].filter(Boolean).join(" "),
    [last_name, first_name].filter(Boolean).join(""),
    first_name ?? "",
    last_name ?? "",
  ].filter((name) => name !== "")
}

/**
 * Has the analyst read what it has not read yet, one after another: a vendor
 * that is slow for one must not be asked a hundred times at once.
 *
 * Compensation removes the readings of this run.
 */
export const analyseFeedbackStep = createStep(
  analyseFeedbackStepId,
  async ({ feedback_ids }: AnalyseFeedbackInput, { container }) => {
    const service = container.resolve(FEEDBACK_MODULE)
    const settings = await resolveSettings(container, feedbackSettings)
    const rows = await service.listFeedbacks({ id: feedback_ids })
    const read = await service.listFeedbackAnalyses({
      feedback_id: feedback_ids,
    })
    const known = new Set(
      read.map((row) => `${row.feedback_id}:${row.revision}`)
    )
    const unread = rows.filter((row) => !known.has(`${row.id}:${row.revision}`))
    const customers = await readCustomerContacts(
      container,
      unread.map((row) => row.customer_id)
    )
    const analyses: NewAnalysis[] = []
    for (const row of unread) {
      const stars = starsOf(row)
      const analysis = await service.analyst.analyse({
        stars,
        text: row.text,
        topics: row.topics.filter(isTopic),
        customerLocale: row.locale,
        managerLocale: settings["feedback.alerts_in_chinese"] ? "zh" : "en",
        knownNames: namesOf(customers.get(row.customer_id ?? "")),
      })
      const reasons = reasonsToAlert(
        { stars, text: row.text, analysis },
        settings
      )
      analyses.push({
        ...analysis,
        feedback_id: row.id,
        revision: row.revision,
        negative: reasons.length > 0,
        reasons,
      })
    }
    const ids = await service.addAnalyses(analyses)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids) {
      await container.resolve(FEEDBACK_MODULE).removeAnalyses(ids)
    }
  }
)
