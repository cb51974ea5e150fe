import fc from "fast-check"
import { allocate } from "../rules/allocate"
import { addMonths } from "../../../shared/clock"
import { lotDates } from "../rules/lot-dates"
import { movementEntry } from "../rules/movement-entry"
import { outcomeOf, planBasis } from "../rules/plan-basis"
import { planMovement } from "../rules/plan-movement"
import type { OrderAccount } from "../rules/plan-movement"
import { pointsForNet } from "../rules/points-for-net"
import type { EarningBasis, EarningOrder, RateSettings } from "../types"

const settings: RateSettings = {
  "membership.service_rates": { usd: 1, cny: 0.14 },
  "membership.product_rates": { usd: 2, cny: 0.28 },
  "membership.package_rates": { usd: 1.5 },
}

const catalogue = {
  servicesByProduct: new Set(["prod_facial", "prod_course"]),
  packagesByVariant: new Set(["variant_course"]),
}

const line = (fields: Partial<EarningOrder["items"][number]> = {}) => ({
  id: "line_1",
  variant_id: "variant_1",
  product_id: "prod_serum",
  is_giftcard: false,
  quantity: 1,
  returned_quantity: 0,
  written_off_quantity: 0,
  total: 60,
  tax_total: 0,
  ...fields,
})

const order = (fields: Partial<EarningOrder> = {}): EarningOrder => ({
  id: "order_1",
  customer_id: "cus_1",
  currency_code: "usd",
  created_at: new Date("2026-03-07T15:00:00Z"),
  version: 1,
  gross_total: 60,
  items: [line()],
  ...fields,
})

const basisOf = (fields: Partial<EarningOrder> = {}) =>
  planBasis(order(fields), catalogue, settings, {
    outcome: "counted",
    multiplier_percent: 100,
  })

describe("outcomeOf", () => {
  const installed = new Date("2026-03-07T15:00:00Z")

  it.each([
    ["an order of a customer", order(), "counted"],
    ["nobody's order", order({ customer_id: null }), "no_customer"],
    ["a currency without a rate", order({ currency_code: "eur" }), "no_rate"],
    [
      "an order from before Balm",
      order({ created_at: new Date("2026-03-07T14:59:59Z") }),
      "too_old",
    ],
    ["an order that is gone", undefined, "no_order"],
  ])("%s", (_, given, expected) => {
    expect(outcomeOf(given, settings, installed)).toBe(expected)
  })

  it("a rate of nothing is no rate", () => {
    const nothing = {
      ...settings,
      "membership.service_rates": { usd: 0 },
      "membership.product_rates": {},
      "membership.package_rates": {},
    }
    expect(outcomeOf(order(), nothing, installed)).toBe("no_rate")
  })
})

describe("planBasis", () => {
  it("takes each line at the rate of its kind, without tax", () => {
    const basis = basisOf({
      gross_total: 270,
      items: [
        line({ id: "serum", total: 66, tax_total: 6 }),
        line({ id: "facial", product_id: "prod_facial", total: 80.4 }),
        line({
          id: "course",
          product_id: "prod_course",
          variant_id: "variant_course",
          total: 110,
          tax_total: 10,
        }),
        line({ id: "card", is_giftcard: true, total: 50 }),
      ],
    })
    expect(basis.lines).toEqual([
      {
        line_item_id: "serum",
        kind: "product",
        net_amount: "60",
        rate: 2,
        multiplier_percent: 100,
        points: "120",
      },
      {
        line_item_id: "facial",
        kind: "service",
        net_amount: "80.4",
        rate: 1,
        multiplier_percent: 100,
        points: "80.4",
      },
      {
        line_item_id: "course",
        kind: "package",
        net_amount: "100",
        rate: 1.5,
        multiplier_percent: 100,
        points: "150",
      },
    ])
    expect(basis.full_points).toBe("350.4")
    expect(basis.net_total).toBe("240.4")
    expect(basis.ordered_at).toEqual(new Date("2026-03-07T15:00:00Z"))
    expect(basis.order_total).toBe("270")
    expect(basis.multiplier_percent).toBe(100)
  })

  it("earns more in a higher tier", () => {
    const basis = planBasis(order(), catalogue, settings, {
      outcome: "counted",
      multiplier_percent: 150,
    })
    expect([basis.full_points, basis.multiplier_percent]).toEqual(["180", 150])
    expect(basis.lines.map((one) => one.points)).toEqual(["180"])
  })

  it("loses no point to twenty digits: three thirds of 100 are 100", () => {
    const third = line({ product_id: "prod_facial", total: 33.333333333333336 })
    const basis = basisOf({ items: [third, third, third], gross_total: 100 })
    expect(basis.full_points).toBe("100")
    const short = line({ product_id: "prod_facial", total: 33.33333333333333 })
    expect(basisOf({ items: [short, short, short] }).full_points).toBe("100")
  })

  it("knows no floating dust: 0.1 and 0.2 at rate 1 are 0.3", () => {
    const dime = (total: number) => line({ product_id: "prod_facial", total })
    expect(basisOf({ items: [dime(0.1), dime(0.2)] }).full_points).toBe("0.3")
  })

  it.each(["no_rate", "too_old"] as const)(
    "an order that is %s has a basis of nothing",
    (outcome) => {
      const basis = planBasis(order(), catalogue, settings, {
        outcome,
        multiplier_percent: 150,
      })
      expect([
        basis.full_points,
        basis.net_total,
        basis.counts,
        basis.lines.map((one) => [one.net_amount, one.rate, one.points]),
      ]).toEqual(["0", "0", false, [["60", 0, "0"]]])
    }
  )
})

describe("pointsForNet", () => {
  const basis = (full: number | string, total: number | string) => ({
    currency_code: "usd",
    order_total: total,
    net_total: total,
    ordered_at: new Date(0),
    full_points: full,
  })

  it.each([
    ["all of it", 350.4, 270, 270, 350],
    ["half", 350.4, 270, 135, 175],
    ["one cent less than all", 100, 100, 99.99, 99],
    ["a third", 100, 99, 33, 33],
    ["more than all", 100, 100, 150, 100],
    ["nothing", 100, 100, 0, 0],
    ["less than nothing", 100, 100, -20, 0],
    ["an order for nothing", 0, 0, 0, 0],
    ["all but what a terminal cannot charge", 214.6666, 107.3333, 107.33, 214],
    ["beyond all measure", 1e12, 1e9, 1e9, 100_000_000],
  ])("%s", (_, full, total, net, expected) => {
    expect(pointsForNet(basis(full, total), net)).toBe(expected)
  })

  it("takes a currency without decimals as it is", () => {
    expect(
      pointsForNet({ ...basis(1000, 1000), currency_code: "jpy" }, 999)
    ).toBe(999)
  })
})

describe("planMovement", () => {
  const basis: EarningBasis = {
    order_id: "order_1",
    currency_code: "usd",
    order_total: "149.97",
    net_total: "149.97",
    ordered_at: new Date(0),
    full_points: "211.37",
    multiplier_percent: 100,
    lines: [],
  }
  const opened: OrderAccount = { basis, net: 0, canceled: false, posted: 0 }
  const cents = (amount: number) => amount / 100

  /** What a history of movements posts, each delivered as often as given. */
  const run = (
    history: { type: "capture" | "refund" | "cancellation"; cents: number }[]
  ) =>
    history.reduce(
      (state, { type, cents: amount }) => {
        const { account, points } = planMovement(state.account, {
          source_type: type,
          amount: cents(type === "refund" ? -amount : amount),
        })
        return { account, sum: state.sum + points }
      },
      { account: opened, sum: 0 }
    )

  const movement = fc.record({
    type: fc.constantFrom("capture" as const, "refund" as const),
    cents: fc.integer({ min: 1, max: 20_000 }),
  })

  it("ends at what the final net earns, in whatever order", () => {
    fc.assert(
      fc.property(
        fc.array(movement, { maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (history, seeds) => {
          const shuffled = history
            .map((one) => ({ one, key: seeds.next().value }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one)
          const net = history.reduce(
            (sum, { type, cents: amount }) =>
              sum + (type === "refund" ? -amount : amount),
            0
          )
          const expected = pointsForNet(basis, cents(net))
          expect(run(history).sum).toBe(expected)
          expect(run(shuffled).sum).toBe(expected)
        }
      )
    )
  })

  it("never gives points for a refund, nor takes any for a capture", () => {
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 12 }), (history) => {
        let account = opened
        for (const { type, cents: amount } of history) {
          const next = planMovement(account, {
            source_type: type,
            amount: cents(type === "refund" ? -amount : amount),
          })
          account = next.account
          expect(Math.sign(next.points)).not.toBe(type === "refund" ? 1 : -1)
        }
      })
    )
  })

  it("a canceled order ends at nothing, whatever comes before or after", () => {
    fc.assert(
      fc.property(
        fc.array(movement, { maxLength: 6 }),
        fc.array(movement, { maxLength: 6 }),
        (before, after) => {
          const canceled = { type: "cancellation" as const, cents: 0 }
          expect(run([...before, canceled, ...after]).sum).toBe(0)
        }
      )
    )
  })
})

describe("movementEntry", () => {
  const movement = {
    source_type: "capture" as const,
    source_id: "capt_1",
    order_id: "order_1",
    occurred_at: new Date("2026-03-07T15:00:00Z"),
  }
  const terms = { pendingDays: 14, expiryMonths: 12 }

  it("makes a lot of points earned", () => {
    expect(movementEntry(movement, "bmem_1", 12, terms)).toMatchObject({
      kind: "accrue",
      points: 12,
      available_at: new Date("2026-03-21T15:00:00Z"),
      expires_at: new Date("2027-03-21T15:00:00Z"),
    })
  })

  it("takes points back at once", () => {
    expect(
      movementEntry({ ...movement, source_type: "refund" }, "bmem_1", -5, terms)
    ).toMatchObject({
      kind: "reverse",
      points: -5,
      available_at: movement.occurred_at,
      expires_at: null,
    })
  })
})

describe("lotDates", () => {
  it.each([
    ["2026-01-31T10:00:00Z", 1, "2026-02-28T10:00:00Z"],
    ["2028-01-31T10:00:00Z", 1, "2028-02-29T10:00:00Z"],
    ["2028-02-29T10:00:00Z", 12, "2029-02-28T10:00:00Z"],
    ["2026-11-30T23:59:59Z", 3, "2027-02-28T23:59:59Z"],
    ["2026-05-15T00:00:00Z", 120, "2036-05-15T00:00:00Z"],
  ])("%s plus %d months is %s", (from, months, expected) => {
    expect(addMonths(new Date(from), months)).toEqual(new Date(expected))
  })

  it("leaves the expiry open where points do not expire", () => {
    const earned = new Date("2026-03-07T15:00:00Z")
    expect(lotDates(earned, { pendingDays: 0, expiryMonths: 0 })).toEqual({
      available_at: earned,
      expires_at: null,
    })
  })
})

describe("allocate", () => {
  const debit = (id: string, points: number) => ({ debit_entry_id: id, points })
  const lot = (id: string, points: number) => ({ credit_entry_id: id, points })

  it("takes from the lots in order, over several of them", () => {
    expect(
      allocate(
        [debit("d1", 30), debit("d2", 50)],
        [lot("l1", 20), lot("l2", 40), lot("l3", 40)]
      ).allocations
    ).toEqual([
      { debit_entry_id: "d1", credit_entry_id: "l1", points: 20 },
      { debit_entry_id: "d1", credit_entry_id: "l2", points: 10 },
      { debit_entry_id: "d2", credit_entry_id: "l2", points: 30 },
      { debit_entry_id: "d2", credit_entry_id: "l3", points: 20 },
    ])
  })

  it("leaves open what the lots do not hold", () => {
    expect(allocate([debit("d1", 30)], [lot("l1", 20)])).toEqual({
      allocations: [
        { debit_entry_id: "d1", credit_entry_id: "l1", points: 20 },
      ],
      open: [debit("d1", 10)],
    })
    expect(allocate([debit("d1", 30)], [])).toEqual({
      allocations: [],
      open: [debit("d1", 30)],
    })
  })

  it("takes as much as there is on both sides and no more", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 8 })
    fc.assert(
      fc.property(amounts, amounts, (debits, lots) => {
        const total = (rows: number[]) =>
          rows.reduce((sum, row) => sum + row, 0)
        const { allocations: taken, open } = allocate(
          debits.map((points, index) => debit(`d${index}`, points)),
          lots.map((points, index) => lot(`l${index}`, points))
        )
        expect(total(taken.map((row) => row.points))).toBe(
          Math.min(total(debits), total(lots))
        )
        expect(total(open.map((row) => row.points))).toBe(
          Math.max(0, total(debits) - total(lots))
        )
        lots.forEach((points, index) => {
          const from = taken.filter(
            (row) => row.credit_entry_id === `l${index}`
          )
          expect(total(from.map((row) => row.points))).toBeLessThanOrEqual(
            points
          )
        })
      })
    )
  })
})
