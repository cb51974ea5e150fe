import fc from "fast-check"
import { readSentiment } from "../read-sentiment"

describe("feeling of a text", () => {
  it.each([
    ["I loved it", "positive"],
    ["I did not love it", "negative"],
    ["Not bad at all", "positive"],
    ["The massage was not good", "negative"],
    ["Very relaxing, friendly staff", "positive"],
    ["Wonderful room but the therapist was rude and careless", "negative"],
    ["A bit slow, but the result is amazing", "positive"],
    ["I waited and waited, nobody answered", "negative"],
    ["They never called back", "negative"],
    ["Waste of money", "negative"],
    ["I came on a Tuesday", "neutral"],
    ["", "neutral"],
    ["😀", "neutral"],
    ["非常满意,下次还来", "positive"],
    ["服务不好", "negative"],
    ["不是很专业", "negative"],
    ["没有推销,很放松", "positive"],
    ["环境不错,但是技师态度很差", "negative"],
    ["等了很久,没人理我", "negative"],
    ["一点都不舒服", "negative"],
    ["心脏不好的人也能做吗", "negative"],
    ["我周二去的", "neutral"],
    ["师傅手法 very nice", "positive"],
    ["服务差,never again", "negative"],
    ["服务非常好!", "positive"],
  ])("%s: %s", (text, sentiment) => {
    expect(readSentiment(text).sentiment).toBe(sentiment)
  })

  it("finds the longest phrase where Chinese has no spaces", () => {
    expect(readSentiment("内脏").hits).toEqual([])
    expect(readSentiment("脏").hits).toHaveLength(1)
    expect(readSentiment("差不多").hits).toEqual([])
  })

  it("reads any text, always the same, within -1 and 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const { score, hits } = readSentiment(text)
        expect(Math.abs(score)).toBeLessThanOrEqual(1)
        expect(readSentiment(text).score).toBe(score)
        for (const { unit } of hits) {
          expect(text.slice(unit.start, unit.end)).not.toBe("")
        }
      })
    )
  })

  it("reads 4,000 characters in no time", () => {
    const started = performance.now()
    readSentiment("not very good but ".repeat(222))
    readSentiment("不很差但".repeat(1000))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
