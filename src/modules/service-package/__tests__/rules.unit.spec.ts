import fc from "fast-check"
import { maySettleStock } from "../rules/may-settle-stock"
import { planChange } from "../rules/plan-change"
import { planGrant } from "../rules/plan-grant"
import { planWithdrawal } from "../rules/plan-withdrawal"
import type { PackageTemplate, SoldOrder } from "../types"

const facial = {
  kind: "service",
  service_id: "bserv_facial",
  category_id: null,
  variant_id: null,
  price_weight: null,
} as const

const course: PackageTemplate = {
  id: "bpkg_1",
  variant_id: "variant_course",
  validity_days: 365,
  validity_from: "purchase",
  usable_by: "owner",
  transferable: false,
  freezable: true,
  items: [
    { ...facial, sessions: 10, bonus: false, position: 0 },
    { ...facial, sessions: 1, bonus: true, position: 1 },
  ],
}

const whole = { returned_quantity: 0, written_off_quantity: 0 }

const order = (fields: Partial<SoldOrder> = {}): SoldOrder => ({
  id: "order_1",
  customer_id: "cus_1",
  currency_code: "usd",
  gross_total: 1000,
  version: 1,
  created_at: new Date("2026-03-07T15:00:00Z"),
  items: [
    {
      id: "line_course",
      variant_id: "variant_course",
      title: "Facial x10",
      quantity: 3,
      ...whole,
      total: 1000,
    },
    {
      id: "line_serum",
      variant_id: "variant_serum",
      title: "Serum",
      quantity: 1,
      ...whole,
      total: 0,
    },
  ],
  ...fields,
})

describe("planGrant", () => {
  const byVariant = new Map([[course.variant_id, course]])

  it("grants each unit its share of the price, to the last cent", () => {
    const grant = planGrant(order(), byVariant)
    expect(
      grant.entitlements.map(({ line_item_id, unit_index, amount_paid }) => [
        line_item_id,
        unit_index,
        amount_paid,
      ])
    ).toEqual([
      ["line_course", 0, "333.34"],
      ["line_course", 1, "333.33"],
      ["line_course", 2, "333.33"],
    ])
  })

  it("splits a currency without decimals into whole units", () => {
    const grant = planGrant(order({ currency_code: "jpy" }), byVariant)
    expect(grant.entitlements.map((unit) => unit.amount_paid)).toEqual([
      "334",
      "333",
      "333",
    ])
  })

  it("counts validity from the purchase", () => {
    const [unit] = planGrant(order(), byVariant).entitlements
    expect(unit?.expires_at).toEqual(new Date("2027-03-07T15:00:00Z"))
  })

  it.each([
    { validity_from: "first_use" as const, validity_days: 90 },
    { validity_from: "purchase" as const, validity_days: null },
  ])("leaves the expiry open for %j", (terms) => {
    const [unit] = planGrant(
      order(),
      new Map([[course.variant_id, { ...course, ...terms }]])
    ).entitlements
    expect(unit?.expires_at).toBeNull()
  })

  it("answers an order without packages with an empty grant", () => {
    expect(planGrant(order(), new Map())).toEqual({
      order_id: "order_1",
      order_total: 1000,
      order_version: 1,
      placed_at: order().created_at,
      entitlements: [],
    })
  })
})

describe("planWithdrawal", () => {
  const item = (fields = {}) => ({
    entitlement_id: "bent_1",
    entitlement_item_id: "benti_1",
    granted: 10,
    withdrawn: 0,
    balance: 10,
    owed: "500",
    currency_code: "usd",
    ...fields,
  })
  const withdrawn = (
    fields: Partial<Parameters<typeof planWithdrawal>[0]> = {}
  ): number[] =>
    planWithdrawal({
      orderTotal: 560,
      packagesTotal: 500,
      refundedTotal: 0,
      canceled: false,
      items: [item()],
      ...fields,
    }).map(({ sessions }) => sessions)

  it.each([
    ["what the serum beside it costs", 60, []],
    ["half of the package", 310, [5]],
    ["not quite six tenths of the package", 359, [5]],
    ["everything", 560, [10]],
    ["more than everything", 600, [10]],
  ])("a refund of %s (%d) takes %j", (_, refundedTotal, expected) => {
    expect(withdrawn({ refundedTotal })).toEqual(expected)
  })

  it("takes no session that was used", () => {
    expect(
      withdrawn({ refundedTotal: 560, items: [item({ balance: 3 })] })
    ).toEqual([3])
  })

  it("counts what earlier refunds took", () => {
    expect(
      withdrawn({
        refundedTotal: 310,
        items: [item({ withdrawn: 3, balance: 7 })],
      })
    ).toEqual([2])
  })

  it("a cancellation takes all that is unused", () => {
    expect(
      withdrawn({ canceled: true, items: [item({ balance: 4 })] })
    ).toEqual([4])
  })

  it("a gift without price is taken only with the whole order", () => {
    const gift = { orderTotal: 60, packagesTotal: 0 }
    expect(withdrawn({ ...gift, refundedTotal: 59 })).toEqual([])
    expect(withdrawn({ ...gift, refundedTotal: 60 })).toEqual([10])
  })

  it("ends at the same place however a refund is cut up", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.integer({ min: 0, max: 10 }),
        (refunds, used) => {
          const state = item({ balance: 10 - used })
          let refunded = 0
          for (const refund of refunds) {
            refunded = Math.min(560, refunded + refund)
            const [taken = 0] = withdrawn({
              refundedTotal: refunded,
              items: [state],
            })
            state.balance -= taken
            state.withdrawn += taken
          }
          const [atOnce = 0] = withdrawn({
            refundedTotal: refunded,
            items: [item({ balance: 10 - used })],
          })
          expect(state.withdrawn).toBe(atOnce)
          expect(state.balance).toBeGreaterThanOrEqual(0)
        }
      )
    )
  })
})

describe("maySettleStock", () => {
  const since = new Date("2026-03-07T15:00:00Z")
  const later = (minutes: number) =>
    new Date(since.getTime() + minutes * 60_000)

  it.each([
    ["moving", 5, { ok: true, value: "out" }],
    ["returning", 5, { ok: true, value: "back" }],
    ["moving", 4, { ok: false, reason: "still_moving" }],
    ["due", 60, { ok: false, reason: "not_stuck" }],
    ["moved", 60, { ok: false, reason: "not_stuck" }],
    ["none", 60, { ok: false, reason: "not_stuck" }],
  ] as const)("of what is %s for %d minutes", (state, minutes, answer) => {
    expect(maySettleStock(state, since, later(minutes))).toEqual(answer)
  })
})

describe("planChange", () => {
  const unit = (id: string, unit_index: number, left: number) => ({
    id,
    line_item_id: "line_course",
    unit_index,
    left,
    taken_out: false,
  })
  const byVariant = new Map([[course.variant_id, course]])
  const planOf = (quantity: number) =>
    planGrant(
      order({
        items: [
          {
            id: "line_course",
            variant_id: "variant_course",
            title: "Facial x10",
            quantity,
            ...whole,
            total: 100 * quantity,
          },
        ],
      }),
      byVariant
    )
  const placesOf = (plan: ReturnType<typeof planChange>) => ({
    granted: plan.granted.map((one) => one.unit_index),
    taken_out: plan.taken_out,
  })

  it("changes nothing where nothing has changed", () => {
    const units = [unit("a", 0, 3), unit("b", 1, 11)]
    expect(placesOf(planChange(planOf(2), units))).toEqual({
      granted: [],
      taken_out: [],
    })
  })

  it("takes out the least used, and the whole of a line that is gone", () => {
    const units = [unit("a", 0, 3), unit("b", 1, 11), unit("c", 2, 7)]
    expect(planChange(planOf(2), units).taken_out).toEqual(["b"])
    expect(planChange(planOf(1), units).taken_out).toEqual(["b", "c"])
    expect(planChange({ entitlements: [] }, units).taken_out).toEqual([
      "b",
      "c",
      "a",
    ])
  })

  it("gives away no place twice", () => {
    const units = [unit("a", 0, 3), { ...unit("b", 1, 0), taken_out: true }]
    expect(placesOf(planChange(planOf(3), units))).toEqual({
      granted: [2, 3],
      taken_out: [],
    })
  })

  it("counts what came back or was written off once", () => {
    const [line] = order().items
    const left = (fields: object) =>
      planGrant(
        order({ items: line ? [{ ...line, total: 600, ...fields }] : [] }),
        byVariant
      ).entitlements.map((one) => one.amount_paid)
    // Two are left that cost 600; one of these was written off.
    expect(left({ returned_quantity: 1 })).toEqual(["300", "300"])
    expect(left({ returned_quantity: 1, written_off_quantity: 1 })).toEqual([
      "300",
      "300",
    ])
    expect(left({ returned_quantity: 1, written_off_quantity: 2 })).toEqual([
      "300",
    ])
    expect(left({ returned_quantity: 3, total: 0 })).toEqual([])
  })
})
