import fc from "fast-check"
import { holdsContactData, redact } from "../redact"

describe("personal data", () => {
  it.each([
    ["mail me: jo.doe+spa@mail.example.com!", "mail me: [email_1]!"],
    ["jo (at) mail (dot) com", "[email_1]"],
    ["call +1 (415) 555-0132 today", "call [phone_1] today"],
    ["我的电话13800138000谢谢", "我的电话[phone_1]谢谢"],
    ["138 0013 8000", "[phone_1]"],
    ["138-0013-8000", "[phone_1]"],
    ["+86 138 0013 8000", "[phone_1]"],
    ["１３８００１３８０００", "[phone_1]"],
    ["一三八零零一三八零零零", "[phone_1]"],
    ["座机010-88886666", "座机[phone_1]"],
    ["see https://a.example/x?y=1 now", "see [url_1] now"],
    ["去www.abc.cn看", "去[url_1]看"],
    ["foo.com/bar is mine", "[url_1] is mine"],
    ["微信号: spa_lover88", "微信号: [contact_1]"],
    ["身份证110101199003074514", "身份证[identity_1]"],
    ["I waited 40 minutes on 2026-11-21", "I waited 40 minutes on 2026-11-21"],
    ["paid 1288, was 3.5 stars", "paid 1288, was 3.5 stars"],
    ["", ""],
  ])("%s -> %s", (text, expected) => {
    expect(redact(text).text).toBe(expected)
  })

  it("hides known names, longest first, never inside a word", () => {
    const knownNames = ["Ann", "Ann Lee", "李芳", "X"]
    expect(redact("Ann Lee and ann: annoying, Xmas", { knownNames }).text).toBe(
      "[name_1] and [name_2]: annoying, Xmas"
    )
    expect(redact("李芳很热情", { knownNames }).text).toBe("[name_1]很热情")
  })

  it("gives the same value the same placeholder and restores it", () => {
    const redaction = redact("a@b.example, c@d.example, a@b.example")
    expect(redaction.text).toBe("[email_1], [email_2], [email_1]")
    expect(redaction.restore("write to [email_2]")).toBe("write to c@d.example")
  })

  it("does not confuse a placeholder the customer typed", () => {
    const redaction = redact("[phone_1] is 13800138000")
    expect(redaction.text).toBe("[phone_1] is [phone_2]")
    expect(redaction.restore("[phone_1]")).toBe("[phone_1]")
  })

  it("takes further redactors", () => {
    const extra = [{ label: "health", pattern: /asthma/g }]
    expect(redact("my Asthma", { extra }).text).toBe("my [health_1]")
  })

  it("restores any text to what it was", () => {
    const fragment = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("13800138000", "a@b.cn", "[phone_1]", "www.x.cn", "李芳")
    )
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), (parts) => {
        const text = parts.join(" ")
        const redaction = redact(text, { knownNames: ["李芳"] })
        expect(redaction.restore(redaction.text)).toBe(text)
        expect(redaction.text).not.toContain("13800138000")
      })
    )
  })

  it("leaves a redacted text with nothing to hide", () => {
    expect(holdsContactData("call 13800138000")).toBe(true)
    expect(holdsContactData(redact("call 13800138000").text)).toBe(false)
  })

  it("is quick on hostile input", () => {
    const started = performance.now()
    redact("a".repeat(4000))
    redact("1-".repeat(2000))
    redact("a.".repeat(2000))
    redact("(1".repeat(2000))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
