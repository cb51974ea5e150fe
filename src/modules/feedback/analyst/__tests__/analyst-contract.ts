import type { AnalystInput } from "../../types"
import { splitProse } from "../../rules/sentences"
import { analysisSchema } from "../analysis-schema"
import type { FeedbackAnalyst } from "../analyst"

export const anInput = (given: Partial<AnalystInput> = {}): AnalystInput => ({
  stars: { service: 3 },
  text: "",
  topics: [],
  customerLocale: "en",
  managerLocale: "en",
  ...given,
})

const HAN = /[\u4e00-\u9fff]/

const COMPLAINT_EN =
  "The therapist was rude and the oil burned my shoulder. I waited 40 minutes."
const COMPLAINT_ZH =
  "技师态度很差,一直推销办卡。做完之后脸上红肿,还等了40分钟。"
const PRAISE_EN = "Wonderful massage, I feel relaxed and the room was spotless."
const PRAISE_ZH = "手法很专业,环境干净,非常满意,下次还来!"

/** What every analyst must do, whoever answers behind it. */
export const describeAnalystContract = (
  name: FeedbackAnalyst["name"],
  open: () => Promise<{
    analyst: FeedbackAnalyst
    close: () => Promise<void>
  }>
) => {
  describe(`the analyst contract: ${name}`, () => {
    let analyst: FeedbackAnalyst
    let close: () => Promise<void>

    beforeAll(async () => {
      ;({ analyst, close } = await open())
    })
    afterAll(() => close())

    it("says who it is", async () => {
      expect(analyst.name).toBe(name)
      const analysis = await analyst.analyse(anInput())
      expect(analysis.analyst).toBe(name)
      expect(analysis.fallback).toBe(false)
    })

    it.each([
      ["English complaint", COMPLAINT_EN, 1, "negative", true],
      ["Chinese complaint", COMPLAINT_ZH, 1, "negative", true],
      ["English praise", PRAISE_EN, 5, "positive", false],
      ["Chinese praise", PRAISE_ZH, 5, "positive", false],
      ["stars alone, low", "", 1, "negative", false],
      ["stars alone, high", "", 5, "positive", false],
    ])("judges: %s", async (_, text, service, sentiment, health) => {
      const analysis = await analyst.analyse(
        anInput({ text, stars: { service } })
      )
      expect(analysisSchema.parse(analysis)).toEqual(analysis)
      expect(analysis.sentiment).toBe(sentiment)
      expect(analysis.health_or_safety).toBe(health)
      expect(analysis.severity >= 3).toBe(sentiment === "negative")
      for (const citation of analysis.citations) {
        expect(text).toContain(citation)
      }
      expect(splitProse(analysis.summary).length).toBeLessThanOrEqual(2)
    })

    it.each([
      ["en", "zh"],
      ["zh", "en"],
      ["en", "en"],
      ["zh", "zh"],
    ] as const)(
      "replies to a %s customer and reports to a %s manager",
      async (customerLocale, managerLocale) => {
        const analysis = await analyst.analyse(
          anInput({ stars: { service: 2 }, customerLocale, managerLocale })
        )
        expect(HAN.test(analysis.suggested_reply)).toBe(customerLocale === "zh")
        expect(HAN.test(analysis.summary)).toBe(managerLocale === "zh")
      }
    )

    it("keeps the topics the customer chose", async () => {
      const analysis = await analyst.analyse(
        anInput({ text: PRAISE_EN, topics: ["price", "booking"] })
      )
      expect(analysis.topics.slice(0, 2)).toEqual(["price", "booking"])
    })

    it("answers the same twice", async () => {
      const input = anInput({ text: COMPLAINT_ZH, stars: { service: 2 } })
      expect(await analyst.analyse(input)).toEqual(await analyst.analyse(input))
    })

    it("reads the longest text and refuses a longer one", async () => {
      const analysis = await analyst.analyse(
        anInput({ text: "差".repeat(4000), stars: { service: 1 } })
      )
      expect(analysis.sentiment).toBe("negative")
      await expect(
        analyst.analyse(anInput({ text: "a".repeat(4001) }))
      ).rejects.toThrow()
    })

    it.each([0, 6, 2.5])("refuses %s stars", async (service) => {
      await expect(
        analyst.analyse(anInput({ stars: { service } }))
      ).rejects.toThrow()
    })
  })
}
