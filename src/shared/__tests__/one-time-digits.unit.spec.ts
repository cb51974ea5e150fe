import { OneTimeDigits } from "../crypto"

const FIRST = "the first key of a store, thirty-two or more"
const SECOND = "the second key of a store, thirty-two or more"

describe("OneTimeDigits", () => {
  const digits = new OneTimeDigits(FIRST)

  it("are six, the same each time, and another for another id", () => {
    const some = Array.from({ length: 500 }, (_, index) =>
      digits.of(`bcode_${index}`)
    )
    expect(some.every((text) => /^\d{6}$/.test(text))).toBe(true)
    expect(new Set(some).size).toBeGreaterThan(490)
    expect(digits.of("bcode_1")).toBe(some[1])
  })

  it("match only what was told in full", () => {
    const told = digits.of("bcode_1")
    expect(digits.match("bcode_1", told)).toBe(true)
    expect(digits.match("bcode_1", told.slice(0, 5))).toBe(false)
    expect(digits.match("bcode_2", told)).toBe(digits.of("bcode_2") === told)
  })

  it("stay good when the key is replaced", () => {
    const told = digits.of("bcode_1")
    expect(new OneTimeDigits(SECOND, [FIRST]).match("bcode_1", told)).toBe(true)
    expect(new OneTimeDigits(SECOND).match("bcode_1", told)).toBe(
      new OneTimeDigits(SECOND).of("bcode_1") === told
    )
  })
})
