import { isStuck, mayTakeBack } from "../session-use"

const now = new Date("2027-03-01T12:00:00Z")
const use = {
  stock_state: "moved",
  performed_at: "2027-03-01T11:00:00Z",
  reversed_at: null,
}

describe("a visit", () => {
  it.each([
    ["moved", "2027-03-01T11:00:00Z", null, false],
    ["moving", "2027-03-01T11:58:00Z", null, false],
    ["moving", "2027-03-01T11:50:00Z", null, true],
    ["returning", "2027-02-01T11:50:00Z", "2027-03-01T11:59:00Z", false],
    ["returning", "2027-02-01T11:50:00Z", "2027-03-01T11:00:00Z", true],
  ])(
    "%s since %s waits for a person or not",
    (stock_state, performed_at, reversed_at, stuck) => {
      expect(isStuck({ stock_state, performed_at, reversed_at }, now)).toBe(
        stuck
      )
    }
  )

  const desk = (permission: string) => permission === "packages.redeem"
  const manager = () => true
  it("is taken back by the desk on its day, later by a manager, once", () => {
    const old = { ...use, performed_at: "2027-02-01T11:00:00Z" }
    expect(mayTakeBack(use, desk, now)).toBe(true)
    expect(mayTakeBack(old, desk, now)).toBe(false)
    expect(mayTakeBack(old, manager, now)).toBe(true)
    expect(mayTakeBack(use, () => false, now)).toBe(false)
    expect(
      mayTakeBack({ ...use, reversed_at: "2027-03-01T11:30:00Z" }, manager, now)
    ).toBe(false)
    expect(mayTakeBack({ ...use, stock_state: "moving" }, manager, now)).toBe(
      false
    )
  })
})
