import fc from "fast-check"
import { addTime } from "../../../shared/clock"
import { currencyDecimals, decimal } from "../../../shared/money"
import { cartPoints, pointsUsed } from "../rules/cart-points"
import { pointsToReturn } from "../rules/points-to-return"
import { returnRedeemed } from "../rules/return-redeemed"

const NOW = new Date("2026-06-01T00:00:00Z")
const day = (days: number) => addTime(NOW, days, "day")
const cents = fc.integer({ min: 0, max: 5_000_000 }).map((many) => many / 100)

describe("cartPoints", () => {
  it("takes what the goods cost, and no point more", () => {
    const usd = { value: 0.01, currency_code: "usd" }
    expect(cartPoints(500, { ...usd, most: 80 })).toEqual({
      points: 500,
      amount: "5",
    })
    expect(cartPoints(9_000, { ...usd, most: "79.99" })).toEqual({
      points: 7_999,
      amount: "79.99",
    })
    expect(cartPoints(500, { ...usd, most: 0 })).toEqual({
      points: 0,
      amount: "0",
    })
  })

  it("takes nothing for what no coin can show", () => {
    const yen = { value: 0.3, most: 1_000, currency_code: "jpy" }
    expect(cartPoints(3, yen)).toEqual({ points: 0, amount: "0" })
    // Seven are worth 2.1 yen: seven are needed for two.
    expect(cartPoints(7, yen)).toEqual({ points: 7, amount: "2" })
    expect(cartPoints(9, yen)).toEqual({ points: 7, amount: "2" })
  })

  it("is never worth more than the points, the goods or what was offered, and spares every point it can", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 20_000 }).map((many) => many / 10_000),
        cents,
        fc.constantFrom("usd", "jpy", "kwd"),
        (offered, value, most, currency_code) => {
          const { points, amount } = cartPoints(offered, {
            value,
            most,
            currency_code,
          })
          const taken = decimal(amount)
          expect(points).toBeLessThanOrEqual(offered)
          expect(taken.lte(most)).toBe(true)
          expect(taken.lte(decimal(value).times(points))).toBe(true)
          expect(taken.decimalPlaces() ?? 0).toBeLessThanOrEqual(
            currencyDecimals(currency_code)
          )
          if (points > 0) {
            expect(taken.gt(decimal(value).times(points - 1))).toBe(true)
          }
        }
      )
    )
  })
})

describe("pointsUsed", () => {
  it("is all of them for the whole discount, and their part of less, rounded up", () => {
    expect(pointsUsed(1_000, { amount: 10, discount: 10 })).toBe(1_000)
    expect(pointsUsed(1_000, { amount: 10, discount: "10.5" })).toBe(1_000)
    expect(pointsUsed(1_000, { amount: 10, discount: "7.255" })).toBe(726)
    expect(pointsUsed(1_000, { amount: 10, discount: 0 })).toBe(0)
  })
})

describe("pointsToReturn", () => {
  const redemption = { points: 100, points_used: 80 }
  it.each([
    ["nothing was paid back", { total: 70, refunded: 0, canceled: false }, 20],
    ["half was paid back", { total: 70, refunded: 35, canceled: false }, 60],
    ["all was paid back", { total: 70, refunded: 70, canceled: false }, 100],
    ["more than all was", { total: 70, refunded: 71, canceled: false }, 100],
    ["a third: rounded down", { total: 3, refunded: 1, canceled: false }, 46],
    ["it cost nothing", { total: 0, refunded: 0, canceled: false }, 20],
    [
      "it cost nothing and is off",
      { total: 0, refunded: 0, canceled: true },
      100,
    ],
    ["it is off", { total: 70, refunded: 10, canceled: true }, 100],
  ])("where %s", (_, order, points) => {
    expect(pointsToReturn(redemption, order)).toBe(points)
  })
})

describe("returnRedeemed", () => {
  const taken = [
    { points: 30, expires_at: day(10) },
    { points: 20, expires_at: day(40) },
    { points: 50, expires_at: null },
  ]

  it("gives back what lives longest first, each with at least 30 days", () => {
    expect(returnRedeemed(taken, { before: 0, upTo: 100 }, NOW)).toEqual([
      { points: 50, expires_at: null },
      { points: 20, expires_at: day(40) },
      { points: 30, expires_at: day(30) },
    ])
  })

  it("goes on where it stopped", () => {
    expect(returnRedeemed(taken, { before: 60, upTo: 75 }, NOW)).toEqual([
      { points: 10, expires_at: day(40) },
      { points: 5, expires_at: day(30) },
    ])
    expect(returnRedeemed(taken, { before: 75, upTo: 75 }, NOW)).toEqual([])
    expect(returnRedeemed(taken, { before: 80, upTo: 75 }, NOW)).toEqual([])
  })

  it("is in parts the same as at once", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            points: fc.integer({ min: 1, max: 100 }),
            expires_at: fc.option(
              fc.integer({ min: 0, max: 60 }).map((days) => day(days))
            ),
          }),
          { minLength: 1, maxLength: 6 }
        ),
        fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 5 }),
        (lots, cuts) => {
          const all = lots.reduce((total, { points }) => total + points, 0)
          const stops = [...cuts.map((cut) => Math.min(cut, all)), all].sort(
            (one, other) => one - other
          )
          const parts = stops.flatMap((upTo, index) =>
            returnRedeemed(lots, { before: stops[index - 1] ?? 0, upTo }, NOW)
          )
          const sumBy = (rows: typeof parts) => {
            const sums: Record<string, number> = {}
            for (const { points, expires_at } of rows) {
              const key = String(expires_at?.getTime())
              sums[key] = (sums[key] ?? 0) + points
            }
            return sums
          }
          expect(sumBy(parts)).toEqual(
            sumBy(returnRedeemed(lots, { before: 0, upTo: all }, NOW))
          )
          expect(parts.reduce((total, { points }) => total + points, 0)).toBe(
            all
          )
        }
      )
    )
  })
})
