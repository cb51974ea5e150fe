import fc from "fast-check"
import { previewPoints } from "../rules/preview-points"
import type { EarningBasis } from "../types"

const basisOf = (...points: number[]): EarningBasis => ({
  order_id: "cart_1",
  currency_code: "usd",
  order_total: "100",
  net_total: "100",
  ordered_at: new Date(0),
  full_points: points.reduce((sum, one) => sum + one, 0).toFixed(2),
  multiplier_percent: 100,
  lines: points.map((one, place) => ({
    line_item_id: `line_${place}`,
    kind: "product",
    net_amount: "1",
    rate: 1,
    points: one.toFixed(2),
  })),
})

const shares = (net: number, ...points: number[]) => {
  const { total, lines } = previewPoints(basisOf(...points), net)
  return [total, ...lines.map((line) => line.points)]
}

describe("previewPoints", () => {
  it.each([
    ["whole points as they are", shares(100, 120, 80), [200, 120, 80]],
    ["the odd point to who lost most", shares(100, 1.4, 2.6), [4, 1, 3]],
    ["less, when store credit pays", shares(50, 120, 80), [100, 60, 40]],
    ["nothing for nothing", shares(0, 120, 80), [0, 0, 0]],
    ["nothing for what is excluded", shares(100, 0, 80.5), [80, 0, 80]],
    ["an empty cart", shares(100), [0]],
  ])("%s", (_, told, expected) => {
    expect(told).toEqual(expected)
  })

  it("lines add up to the total", () => {
    const cents = fc.integer({ min: 0, max: 50_000 })
    fc.assert(
      fc.property(
        fc.array(cents, { maxLength: 8 }),
        fc.integer({ min: 0, max: 100 }),
        (each, net) => {
          const { total, lines } = previewPoints(
            basisOf(...each.map((one) => one / 100)),
            net
          )
          expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(total)
        }
      )
    )
  })
})
