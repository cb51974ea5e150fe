import { isPhoneRegion, normalisePhone, phoneSearch } from "../phone"

describe("normalisePhone", () => {
  it.each([
    ["(415) 555-0100", "US", "+14155550100"],
    ["+1 415.555.0100", "CN", "+14155550100"],
    ["１３８ ００１３ ８０００", "CN", "+8613800138000"],
    ["＋８６（１３８）００１３８０００", "US", "+8613800138000"],
    ["0086 138 0013 8000", "CN", "+8613800138000"],
    ["06 12 34 56 78", "FR", "+33612345678"],
    ["  +33 6 12 34 56 78\t", "US", "+33612345678"],
  ])("writes %p in %s as %s", (text, region, phone) => {
    expect(normalisePhone(text, region)).toBe(phone)
    expect(normalisePhone(phone, region)).toBe(phone)
  })

  it.each([
    ["", "US"],
    ["12", "US"],
    ["call me", "US"],
    ["415 555 0100 or 415 555 0101", "US"],
    ["415 555 0100 ext. 7", "US"],
    ["+999 123456789", "US"],
    ["13800138000", "XX"],
  ])("leaves %p in %s alone", (text, region) => {
    expect(normalisePhone(text, region)).toBeUndefined()
  })

  it("knows countries", () => {
    expect(["US", "CN", "FR", "us", "XX", ""].map(isPhoneRegion)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe("phoneSearch", () => {
  it.each([
    ["(415) 555-0132", "US", "+14155550132"],
    ["４１５ ５５５ ０１３２", "US", "+14155550132"],
    ["+1 415 555 0132", "FR", "+14155550132"],
    ["138 0013 8000", "CN", "+8613800138000"],
    ["555-0132", "US", "5550132"],
    ["０１３２", "US", "132"],
    ["06 12", "FR", "612"],
  ])("looks for %p in %s as %s", (text, region, wanted) => {
    expect(phoneSearch(text, region)).toBe(wanted)
  })

  it.each(["", "Wei", "132", "4155550132 Wei", "a@b.test", "(-)"])(
    "takes %p for no number",
    (text) => {
      expect(phoneSearch(text, "US")).toBeUndefined()
    }
  )
})
