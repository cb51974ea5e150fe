import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../../modules/feedback"
import {
  alertBlocks,
  alertBody,
  alertText,
} from "../../../modules/feedback/rules/alert-text"
import { feedbackSettings } from "../../../modules/feedback/settings"
import type { PlannedMessage } from "../../../modules/messaging/types"
import { readRecoveryCases } from "../../../reads/feedback/feedback-view"
import { readOrderNumbers } from "../../../reads/order/order-numbers"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { ALERT_SOURCE } from "../sources"
import type { AnalyseFeedbackInput } from "./analyse-feedback"

export const prepareAlertsStepId = "balm-prepare-alerts"

/** Shown in the outbox where no Slack channel is set. */
const NO_CHANNEL = "manager"

/**
 * Writes the alert of each case of these feedbacks. Cases opened by an
 * earlier run are among them: the key of an alert lets it go out once.
 */
export const prepareAlertsStep = createStep(
  prepareAlertsStepId,
  async ({ feedback_ids, now }: AnalyseFeedbackInput, { container }) => {
    const service = container.resolve(FEEDBACK_MODULE)
    const settings = await resolveSettings(container, feedbackSettings)
    const locale = settings["feedback.alerts_in_chinese"] ? "zh" : "en"
    const { recovery_cases } = await readRecoveryCases(
      container,
      { feedback_id: feedback_ids },
      { take: feedback_ids.length, skip: 0 }
    )
    const numbers = await readOrderNumbers(
      container,
      recovery_cases.map((one) => one.order_id)
    )
    const messages = recovery_cases.flatMap((one): PlannedMessage[] => {
      const { analysis, feedback, customer } = one
      if (!analysis || !feedback) {
        return []
      }
      const text = alertText(locale, {
        name: [customer?.first_name, customer?.last_name]
          .filter(Boolean)
          .join(" "),
        orderNumber: numbers.get(one.order_id) ?? null,
        stars: feedback.stars,
        severity: one.severity,
        reasons: analysis.reasons,
        summary: analysis.summary,
        suggestedReply: analysis.suggested_reply,
        healthOrSafety: analysis.health_or_safety,
        link: service.links.recoveryCase(one.id),
      })
      return [
        {
          channel: "slack",
          purpose: "internal",
          template_key: "recovery-alert",
          locale,
          customer_id: one.customer_id,
          recipient: service.alertChannel ?? NO_CHANNEL,
          body: alertBody(text),
          blocks: alertBlocks(text),
          dedupe_key: `recovery-alert:${one.id}`,
          send_at: new Date(now),
          source_type: ALERT_SOURCE,
          source_id: one.id,
        },
      ]
    })
    return new StepResponse(messages)
  }
)
