import fc from "fast-check"
import { reconcileOrder } from "../rules/reconcile-order"
import type { BookedMovement, OrderBooks } from "../rules/reconcile-order"
import { planMovement } from "../rules/plan-movement"
import type { OrderAccount } from "../rules/plan-movement"
import type { EarningBasis, PointsOutcome } from "../types"

const basis: EarningBasis = {
  order_id: "order_1",
  currency_code: "usd",
  order_total: "100",
  net_total: "100",
  ordered_at: new Date("2026-03-07T15:00:00Z"),
  full_points: "150.5",
  multiplier_percent: 100,
  lines: [],
}

const moved = (
  id: string,
  amount: string,
  outcome: PointsOutcome | null = "counted",
  isDue = true
): BookedMovement => ({
  source_type: amount.startsWith("-") ? "refund" : "capture",
  source_id: id,
  amount,
  is_due: isDue,
  booked: outcome && { order_id: "order_1", amount, outcome },
})

const line = (source_id: string, points: number, member_id = "bmem_1") => ({
  id: `bpent_${source_id}_${member_id}`,
  member_id,
  points,
  source_type: points < 0 ? "refund" : "capture",
  source_id,
})

const books = (fields: Partial<OrderBooks>): OrderBooks => ({
  id: "order_1",
  basis,
  movements: [],
  entries: [],
  ...fields,
})

const faults = (fields: Partial<OrderBooks>) =>
  reconcileOrder(books(fields)).map(({ fault }) => fault)

describe("reconcileOrder", () => {
  it.each<[string, Partial<OrderBooks>, string[]]>([
    ["an order that nobody paid", { basis: null }, []],
    [
      "what is paid and kept",
      {
        movements: [moved("c", "100"), moved("r", "-40")],
        entries: [line("c", 150), line("r", -60)],
      },
      [],
    ],
    [
      "points too many",
      { movements: [moved("c", "100")], entries: [line("c", 151)] },
      ["points"],
    ],
    ["points that are missing", { movements: [moved("c", "100")] }, ["points"]],
    [
      "a canceled order that kept its points",
      {
        movements: [
          moved("c", "100"),
          { ...moved("order_1", "0"), source_type: "cancellation" },
        ],
        entries: [line("c", 150)],
      },
      ["points"],
    ],
    [
      "a refund under way",
      {
        movements: [moved("c", "100"), moved("r", "-40", null, false)],
        entries: [line("c", 150)],
      },
      [],
    ],
    [
      "a refund that was forgotten",
      {
        movements: [moved("c", "100"), moved("r", "-40", null)],
        entries: [line("c", 150)],
      },
      ["not_counted"],
    ],
    ["nobody's order", { movements: [moved("c", "100", "no_customer")] }, []],
    [
      "an order that became somebody's",
      {
        movements: [moved("c", "60", "no_customer"), moved("d", "40")],
        entries: [line("d", 150)],
      },
      [],
    ],
    [
      "money of an order that was gone",
      { basis: null, movements: [moved("c", "100", "no_order")] },
      [],
    ],
    [
      "a line twice",
      {
        movements: [moved("c", "100"), moved("r", "-50")],
        entries: [line("c", 75), line("c", 0)],
      },
      ["posted_twice"],
    ],
    [
      "two members",
      {
        movements: [moved("c", "100"), moved("d", "-50")],
        entries: [line("c", 150), line("d", -75, "bmem_2")],
      },
      ["two_members"],
    ],
    [
      "no basis",
      {
        basis: null,
        movements: [moved("c", "100")],
        entries: [line("c", 150)],
      },
      ["no_basis"],
    ],
  ])("%s", (_, fields, expected) => {
    expect(faults(fields)).toEqual(expected)
  })

  it("agrees with what the ledger posts, in any order, and with nothing else", () => {
    const amounts = fc.array(fc.integer({ min: -8000, max: 8000 }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 50 }), (cents, extra) => {
        const movements = cents.map((cent, index) =>
          moved(`m${index}`, (cent / 100).toFixed(2))
        )
        let account: OrderAccount = {
          basis,
          net: 0,
          canceled: false,
          posted: 0,
        }
        const entries = movements.toReversed().flatMap((movement) => {
          const planned = planMovement(account, movement)
          account = planned.account
          return planned.points === 0
            ? []
            : line(movement.source_id, planned.points)
        })
        expect(faults({ movements, entries })).toEqual([])
        expect(
          faults({ movements, entries: [...entries, line("x", extra)] })
        ).toEqual(["points"])
      })
    )
  })
})
