import type { SettingValues } from "../../../shared/settings"
import type { feedbackSettings } from "../settings"
import type { Analysis, Stars } from "../types"
import { findHealthWords } from "./find-health-words"

export type FeedbackSettings = SettingValues<typeof feedbackSettings>

/** The settings this rule looks at. */
export type AlertSettings = Pick<
  FeedbackSettings,
  "feedback.low_stars" | "feedback.alert_severity" | "feedback.alert_on_health"
>

export type NegativeReason =
  "health_or_safety" | "low_stars" | "negative_analysis"

/**
 * Whether the manager must hear of a feedback at once, and why; the gravest
 * reason first.
 *
 * Stars and health words are judged here as well as by the analyst, so that
 * no remote answer, however it was talked into it, can silence an alert.
 *
 * @returns no reason: no alert
 */
export const reasonsToAlert = (
  feedback: {
    stars: Stars
    text: string
    analysis?:
      Pick<Analysis, "sentiment" | "severity" | "health_or_safety"> | undefined
  },
  settings: AlertSettings
): NegativeReason[] => {
  const { stars, text, analysis } = feedback
  const reasons: NegativeReason[] = []
  if (
    settings["feedback.alert_on_health"] &&
    (analysis?.health_or_safety === true || findHealthWords(text).length > 0)
  ) {
    reasons.push("health_or_safety")
  }
  const given = [stars.service, stars.staff, stars.place].filter(
    (value) => value !== undefined
  )
  if (given.some((value) => value <= settings["feedback.low_stars"])) {
    reasons.push("low_stars")
  }
  if (
    analysis?.sentiment === "negative" &&
    analysis.severity >= settings["feedback.alert_severity"]
  ) {
    reasons.push("negative_analysis")
  }
  return reasons
}

/** See {@link reasonsToAlert}. */
export const isNegative = (
  ...args: Parameters<typeof reasonsToAlert>
): boolean => reasonsToAlert(...args).length > 0
