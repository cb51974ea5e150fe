import { FEEDBACK_LOCALES } from "../../types"
import { alertBlocks, alertBody, alertText } from "../alert-text"
import type { AlertFacts } from "../alert-text"
import { formText } from "../form-text"
import { inviteText } from "../invite-text"
import { INVITE_SLOTS } from "../plan-invites"

const HAN = /[\u4e00-\u9fff]/

const facts: AlertFacts = {
  name: "Lin Yi",
  orderNumber: 12,
  stars: 1,
  severity: 4,
  reasons: ["low_stars", "negative_analysis", "unknown"],
  summary: "1 of 5 stars.",
  suggestedReply: "We are sorry.",
  healthOrSafety: false,
  link: "https://spa.example/app/feedback?case=brec_1",
}

describe("texts", () => {
  it.each(FEEDBACK_LOCALES)("invites in %s", (locale) => {
    for (const slot of INVITE_SLOTS) {
      const text = inviteText(locale, slot, {
        name: "Lin",
        link: "https://spa.example/x",
      })
      expect(HAN.test(text)).toBe(locale === "zh")
      expect(text).toContain("Lin")
      expect(text).toContain("https://spa.example/x")
      expect(inviteText(locale, slot, { name: "", link: "x" })).not.toMatch(
        /undefined|^,|Hi ,/
      )
    }
  })

  it.each(FEEDBACK_LOCALES)("shows the form in %s", (locale) => {
    const { question, thanks, topics } = formText(locale)
    for (const text of [question, thanks, ...Object.values(topics)]) {
      expect(HAN.test(text)).toBe(locale === "zh")
    }
  })

  it("tells the manager who, what, how bad, and what to answer", () => {
    expect(alertBody(alertText("en", facts)).split("\n")).toEqual([
      "1 of 5 stars from Lin Yi, order #12",
      "Severity 4 of 5: low rating, complaint.",
      "1 of 5 stars.",
      "Suggested answer: We are sorry.",
      "https://spa.example/app/feedback?case=brec_1",
    ])
    expect(alertBody(alertText("zh", facts))).toContain(
      "Lin Yi评了1星（满分5星），订单 #12"
    )
  })

  it("sends no health word to a chat service", () => {
    const text = alertBody(
      alertText("zh", {
        ...facts,
        healthOrSafety: true,
        reasons: ["health_or_safety"],
        summary: "烫伤了",
        suggestedReply: "就医",
      })
    )
    expect(text).toContain("健康或安全")
    expect(text).not.toMatch(/烫伤|就医/)
  })

  it("leaves a customer's words without power in Slack", () => {
    const blocks = alertBlocks(
      alertText("en", { ...facts, summary: `<!channel> ${"x".repeat(4000)}` })
    )
    expect(JSON.stringify(blocks)).not.toContain("mrkdwn")
    for (const block of blocks) {
      expect(JSON.stringify(block).length).toBeLessThan(3100)
    }
  })
})
