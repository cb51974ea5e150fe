import { isSafeReply, verifySummary } from "../verify-summary"

const source = {
  text: "I waited 40 minutes and the towel was dirty. 等了四十分钟。",
  stars: { service: 2, staff: 4 },
}

describe("a generated summary", () => {
  it.each([
    ["supported", "Waited 40 minutes.", "waited 40 minutes", true],
    ["number in words", "Waited forty minutes.", "I waited", true],
    ["the stars", "Gave 2 of 5 stars, 4 for staff.", "I waited", true],
    ["another number", "Waited 90 minutes.", "waited 40 minutes", false],
    ["another number in words", "Waited ninety minutes.", "I waited", false],
    ["citation not in the text", "Dirty towel.", "the towel was filthy", false],
    ["citation in another case", "Waited.", "i WAITED", false],
    ["no citation", "Waited.", " ", false],
    ["a link", "Waited, see www.evil.cn", "I waited", false],
    ["another language", "顾客等了很久。", "I waited", false],
  ])("%s", (_, sentence, citation, kept) => {
    expect(verifySummary([{ sentence, citation }], source, "en")).toBe(
      kept ? sentence : ""
    )
  })

  it("keeps two sentences, however they were packed", () => {
    const citation = "I waited"
    expect(
      verifySummary(
        [
          { sentence: "A long wait. A dirty towel.", citation },
          { sentence: "A third one.", citation },
        ],
        source,
        "en"
      )
    ).toBe("A long wait. A dirty towel.")
  })

  it("reads Chinese numerals", () => {
    const citation = "等了四十分钟"
    const claim = (sentence: string) => [{ sentence, citation }]
    expect(verifySummary(claim("等了40分钟。"), source, "zh")).toBe(
      "等了40分钟。"
    )
    expect(verifySummary(claim("等了九十分钟。"), source, "zh")).toBe("")
  })

  it("asks for no citation where nothing was written", () => {
    const silent = { text: " ", stars: { service: 1 } }
    const claim = { sentence: "Gave 1 star.", citation: "" }
    expect(verifySummary([claim], silent, "en")).toBe("Gave 1 star.")
  })
})

describe("a generated reply", () => {
  it.each([
    ["We are sorry you waited 40 minutes.", "en", true],
    ["We are sorry you waited 45 minutes.", "en", false],
    ["We will refund you.", "en", false],
    ["我们给您打折。", "zh", false],
    ["非常抱歉让您久等。", "zh", true],
    ["非常抱歉让您久等。", "en", false],
    ["Write to me@spa.example", "en", false],
    ["", "en", false],
  ] as const)("%s", (reply, locale, safe) => {
    expect(isSafeReply(reply, source, locale)).toBe(safe)
  })
})
