import { analyseOffline } from "../offline-analysis"
import { anInput } from "../../analyst/__tests__/analyst-contract"

describe("the offline reading", () => {
  it.each([
    ["", 1, "negative", 4],
    ["", 2, "negative", 3],
    ["", 3, "neutral", 2],
    ["", 4, "positive", 1],
    ["", 5, "positive", 1],
    ["It was lovely, thank you", 2, "negative", 3],
    ["Terrible, rude and dirty", 5, "neutral", 2],
    ["The room was cold and loud", 3, "negative", 2],
    ["Awful. They ruined my hair, terrible, never again", 3, "negative", 3],
    ["They ruined my hair, awful, I want a refund", 1, "negative", 5],
    ["Great, though the wax burned me a little", 5, "positive", 4],
    ["脸上起疹子了", 3, "negative", 3],
    ["烫伤了,要求赔偿", 1, "negative", 5],
  ])("%s (%s stars): %s, severity %s", (text, service, sentiment, severity) => {
    const analysis = analyseOffline(anInput({ text, stars: { service } }))
    expect([analysis.sentiment, analysis.severity]).toEqual([
      sentiment,
      severity,
    ])
  })

  it("reports in English", () => {
    const analysis = analyseOffline(
      anInput({
        text: "I waited forever. The staff were rude!",
        stars: { service: 2 },
      })
    )
    expect(analysis.summary).toBe(
      '2 of 5 stars, unhappy about the staff and the waiting time. In their words: "The staff were rude".'
    )
    expect(analysis.citations).toEqual([
      "I waited forever",
      "The staff were rude",
    ])
  })

  it("reports in Chinese, and names health words", () => {
    const analysis = analyseOffline(
      anInput({
        text: "做完脸上红肿,很痒。",
        stars: { service: 1 },
        managerLocale: "zh",
        customerLocale: "zh",
      })
    )
    expect(analysis.summary).toBe(
      "满分5星,评1星,顾客不满意。提到健康或安全问题:红肿、很痒。"
    )
    expect(analysis.suggested_reply).toContain("请尽快就医")
  })

  it("keeps contact data out of the summary", () => {
    const analysis = analyseOffline(
      anInput({ text: "Terrible, call me on 13800138000" })
    )
    expect(analysis.summary).toContain("[phone_1]")
    expect(analysis.summary).not.toContain("13800138000")
  })
})
