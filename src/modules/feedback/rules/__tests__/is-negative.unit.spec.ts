import { feedbackSettings } from "../../settings"
import type { Analysis, Stars } from "../../types"
import { reasonsToAlert } from "../is-negative"

const defaults = {
  "feedback.low_stars": feedbackSettings["feedback.low_stars"].default,
  "feedback.alert_severity":
    feedbackSettings["feedback.alert_severity"].default,
  "feedback.alert_on_health":
    feedbackSettings["feedback.alert_on_health"].default,
}

const analysis = (
  sentiment: Analysis["sentiment"],
  severity: number,
  health = false
) => ({ sentiment, severity, health_or_safety: health })

describe("feedback that alerts the manager", () => {
  it.each<
    [string, Stars, string, ReturnType<typeof analysis> | undefined, string[]]
  >([
    ["two stars", { service: 2 }, "", undefined, ["low_stars"]],
    ["three stars", { service: 3 }, "", undefined, []],
    ["staff one star", { service: 5, staff: 1 }, "", undefined, ["low_stars"]],
    [
      "negative 3",
      { service: 4 },
      "",
      analysis("negative", 3),
      ["negative_analysis"],
    ],
    ["negative 2", { service: 4 }, "", analysis("negative", 2), []],
    ["neutral 5", { service: 4 }, "", analysis("neutral", 5), []],
    [
      "health in the text",
      { service: 5 },
      "a rash",
      undefined,
      ["health_or_safety"],
    ],
    [
      "health unsaid by the analyst",
      { service: 5 },
      "过敏了",
      analysis("positive", 1),
      ["health_or_safety"],
    ],
    [
      "health seen by the analyst alone",
      { service: 5 },
      "",
      analysis("positive", 1, true),
      ["health_or_safety"],
    ],
    [
      "everything",
      { service: 1 },
      "burned",
      analysis("negative", 5, true),
      ["health_or_safety", "low_stars", "negative_analysis"],
    ],
  ])("%s", (_, stars, text, given, reasons) => {
    expect(reasonsToAlert({ stars, text, analysis: given }, defaults)).toEqual(
      reasons
    )
  })

  it("follows the settings", () => {
    const feedback = {
      stars: { service: 2 },
      text: "burned",
      analysis: analysis("negative", 4),
    }
    expect(
      reasonsToAlert(feedback, {
        "feedback.low_stars": 1,
        "feedback.alert_severity": 5,
        "feedback.alert_on_health": false,
      })
    ).toEqual([])
  })
})
