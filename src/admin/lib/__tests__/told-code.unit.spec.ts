import { isTold, NOTHING_TOLD, sentOf } from "../told-code"

describe("the customer's word", () => {
  it.each([
    ["", null, false],
    ["12345", null, false],
    ["123456", null, true],
    ["123 456", null, true],
    ["12345a", null, false],
    ["123456", "no", false],
    ["", "Her phone is empty", true],
  ])("%s, or %s instead", (code, waiver, enough) => {
    expect(isTold({ code, waiver })).toBe(enough)
  })

  it("is sent as one of the two", () => {
    expect(isTold(NOTHING_TOLD)).toBe(false)
    expect(sentOf({ code: " 123 456", waiver: null })).toEqual({
      code: "123456",
      code_waiver: null,
    })
    expect(sentOf({ code: "123456", waiver: " Her phone is empty " })).toEqual({
      code: null,
      code_waiver: "Her phone is empty",
    })
  })
})
