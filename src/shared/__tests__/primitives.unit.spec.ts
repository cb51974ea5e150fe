import fc from "fast-check"
import { SignedToken } from "../crypto"
import { reasonOf } from "../errors"
import { firstUlidAt, newId } from "../ids"
import { decimal, roundTogether, splitAmount, sum } from "../money"

describe("SignedToken", () => {
  const expiry = new Date("2026-12-01T00:00:00Z")
  const tokens = new SignedToken("a".repeat(32), "feedback")
  const token = tokens.issue("bfinv_1", expiry)

  it("opens until the moment it expires", () => {
    expect(tokens.verify(token, expiry)).toBe("bfinv_1")
    expect(tokens.verify(token, new Date(expiry.getTime() + 1))).toBeUndefined()
  })

  it("opens for its own purpose and secret only", () => {
    for (const other of [
      new SignedToken("a".repeat(32), "unsubscribe"),
      new SignedToken("b".repeat(32), "feedback"),
    ]) {
      expect(other.verify(token, new Date(0))).toBeUndefined()
    }
  })

  it("opens what a former secret signed, and signs with the new one", () => {
    const [old, fresh] = ["a".repeat(32), "b".repeat(32)]
    const replaced = new SignedToken(fresh, "feedback", [old])
    expect(replaced.verify(token, expiry)).toBe("bfinv_1")
    const issued = replaced.issue("bfinv_1", expiry)
    expect(tokens.verify(issued, expiry)).toBeUndefined()
    expect(new SignedToken(fresh, "feedback").verify(issued, expiry)).toBe(
      "bfinv_1"
    )
  })

  it.each([
    ["another id", token.replace("bfinv_1", "bfinv_2")],
    ["a later expiry", token.replace(/\.[^.]+\./, ".zzzzzz.")],
    ["a part more", `${token}.x`],
    ["no signature", token.slice(0, token.lastIndexOf("."))],
    ["nothing", ""],
  ])("refuses %s", (_, forged) => {
    expect(tokens.verify(forged, new Date(0))).toBeUndefined()
  })
})

describe("firstUlidAt", () => {
  it("writes the time as the ULID specification does", () => {
    expect(firstUlidAt(new Date(1469918176385))).toBe(
      "01ARYZ6S410000000000000000"
    )
  })

  it("sorts as time does", () => {
    const time = fc.integer({ min: 0, max: 2 ** 45 })
    fc.assert(
      fc.property(time, time, (one, other) => {
        expect(firstUlidAt(new Date(one)) < firstUlidAt(new Date(other))).toBe(
          one < other
        )
      })
    )
  })
})

describe("roundTogether", () => {
  it.each([
    [["829.9917", "415"], 2, ["829.99", "415"]],
    [["933.323555557037", "466.666444442963"], 2, ["933.32", "466.67"]],
    [["0.005", "0.005", "0.005"], 2, ["0.01", "0", "0.01"]],
    [["0.4", "0.4", "0.4"], 0, ["0", "1", "0"]],
    [[], 2, []],
  ])("rounds %j to %d decimals", (amounts, decimals, expected) => {
    expect(roundTogether(amounts, decimals)).toEqual(expected)
  })

  it("adds up to the rounded sum, each part within a unit of its own", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { maxLength: 20 }),
        fc.constantFrom(0, 2, 3),
        (dust, decimals) => {
          const amounts = dust.map((units) => decimal(units).shiftedBy(-5))
          const parts = roundTogether(amounts, decimals)
          expect(sum(parts).toFixed()).toBe(
            sum(amounts).decimalPlaces(decimals).toFixed()
          )
          parts.forEach((part, index) => {
            const apart = decimal(part).minus(amounts[index] ?? 0)
            expect(apart.abs().lte(decimal(1).shiftedBy(-decimals))).toBe(true)
            expect(decimal(part).gte(0)).toBe(true)
          })
        }
      )
    )
  })
})

describe("splitAmount", () => {
  it("adds up to the total, in parts that differ by one unit at most", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 30 }),
        (cents, parts) => {
          const split = splitAmount(cents / 100, parts, 2)
          expect(split).toHaveLength(parts)
          expect(sum(split).toNumber()).toBe(cents / 100)
          const units = split.map((part) => Math.round(Number(part) * 100))
          expect(Math.max(...units) - Math.min(...units)).toBeLessThanOrEqual(1)
        }
      )
    )
  })
})

describe("newId", () => {
  it("is a prefix and a ULID of this moment, never the same twice", () => {
    const before = firstUlidAt(new Date()).slice(0, 10)
    const ids = Array.from({ length: 1_000 }, () => newId("bpent"))
    const after = firstUlidAt(new Date()).slice(0, 10)
    expect(new Set(ids).size).toBe(1_000)
    for (const id of ids) {
      expect(id).toMatch(/^bpent_[0-9A-HJKMNP-TV-Z]{26}$/)
      const time = id.slice(6, 16)
      expect(time >= before && time <= after).toBe(true)
    }
  })
})

describe("reasonOf", () => {
  it.each([
    [new Error("gone"), "gone"],
    [{ message: "from a step", name: "Error" }, "from a step"],
    ["plainly", "plainly"],
    [undefined, "undefined"],
    [{ message: 7 }, "7"],
  ])("%p is %p", (error, reason) => {
    expect(reasonOf(error)).toBe(reason)
  })
})
