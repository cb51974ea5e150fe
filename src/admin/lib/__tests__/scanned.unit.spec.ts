import { SignedToken } from "../../../shared/crypto"
import { isScanned } from "../scanned"

describe("what is typed into the desk's search", () => {
  it("is a scan where it is a token of ours", () => {
    const tokens = new SignedToken("a".repeat(32), "check-in")
    const token = tokens.issue(
      "cus_01M81PA3B40REJS6QYCVDH3QHJ",
      new Date("2027-03-01T12:00:00Z")
    )
    expect(isScanned(`${token} `)).toBe(true)
  })

  it.each([
    "Ada",
    "ada.lovelace@mail.example",
    "+1 555 0141",
    "first.last",
    "林悦然",
    "",
  ])("is a search: %s", (text) => {
    expect(isScanned(text)).toBe(false)
  })
})
