import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { addTime } from "../../../shared/clock"
import { MEMBERSHIP_MODULE } from "../index"
import { planBasis } from "../rules/plan-basis"
import type MembershipModuleService from "../service"
import type { EarningOrder, MovementOfOrder, PointsSourceType } from "../types"

jest.setTimeout(180_000)

const START = new Date("2026-01-01T12:00:00Z")
const TERMS = { pendingDays: 14, expiryMonths: 12 }
const CATALOGUE = {
  servicesByProduct: new Set(["facial"]),
  packagesByVariant: new Set<string>(),
}
const RATE = { facial: 1, serum: 2 } as const
const SETTINGS = {
  "membership.service_rates": { usd: RATE.facial },
  "membership.product_rates": { usd: RATE.serum },
  "membership.package_rates": {},
}

type Line = {
  id: string
  product: keyof typeof RATE
  cents: number
  quantity: number
  returned: number
  writtenOff: number
}

/** What is left of a line, counted without the rules under test. */
const left = (line: Line) =>
  line.quantity - Math.max(line.returned, line.writtenOff)

const orderOf = (id: string, version: number, lines: Line[]): EarningOrder => {
  const items = lines.map((line) => ({
    id: line.id,
    variant_id: null,
    product_id: line.product,
    is_giftcard: false,
    quantity: line.quantity,
    returned_quantity: line.returned,
    written_off_quantity: line.writtenOff,
    // As Medusa has it: what came back is out of it, what is written off is not.
    total: ((line.quantity - line.returned) * line.cents) / 100,
    tax_total: 0,
  }))
  return {
    id,
    customer_id: "cus_1",
    currency_code: "usd",
    created_at: START,
    version,
    gross_total: items.reduce((sum, item) => sum + item.total, 0),
    items,
  }
}

const basisOf = (order: EarningOrder, multiplier_percent = 100) =>
  planBasis(order, CATALOGUE, SETTINGS, {
    outcome: "counted",
    multiplier_percent,
  })

const movement = (
  source_type: PointsSourceType,
  source_id: string,
  amount: number,
  order: EarningOrder,
  multiplier_percent = 100
): MovementOfOrder => ({
  source_type,
  source_id,
  order_id: order.id,
  amount,
  occurred_at: START,
  customer_id: "cus_1",
  outcome: "counted",
  basis: basisOf(order, multiplier_percent),
})

const line = (id: string, fields: Partial<Line> = {}): Line => ({
  id,
  product: "facial",
  cents: 10_000,
  quantity: 1,
  returned: 0,
  writtenOff: 0,
  ...fields,
})

moduleIntegrationTestRunner<MembershipModuleService>({
  moduleName: MEMBERSHIP_MODULE,
  resolve: "./src/modules/membership",
  testSuite: ({ service }) => {
    const post = (...movements: MovementOfOrder[]) =>
      service.postMovements(movements, TERMS)
    const pointsOf = async (order_id: string) => {
      const entries = await service.listPointsEntries({ order_id })
      return entries.reduce((sum, entry) => sum + entry.points, 0)
    }

    describe("a changed order", () => {
      const facial = line("facial")
      const serum = line("serum", { product: "serum" })
      const sold = orderOf("order_1", 1, [facial, serum])

      it("loses a returned line at the rate that earned it", async () => {
        await post(movement("capture", "c1", 200, sold))
        expect(await pointsOf("order_1")).toBe(300)
        const returned = orderOf("order_1", 4, [
          facial,
          { ...serum, returned: 1 },
        ])
        await post(movement("change", "order_1:4", 0, returned))
        expect(await pointsOf("order_1")).toBe(100)
        // The money of what came back is nobody else's points.
        await post(movement("refund", "r1", -100, returned))
        expect(await pointsOf("order_1")).toBe(100)
        expect(await service.ledgerFaults()).toEqual([])
      })

      it("keeps the multiplier of the day for what stays, today's for what is new", async () => {
        await post(movement("capture", "c1", 200, sold, 150))
        const edited = orderOf("order_1", 2, [facial, serum, line("mask")])
        await post(movement("change", "order_1:2", 0, edited, 300))
        await post(movement("capture", "c2", 100, edited, 300))
        expect(await pointsOf("order_1")).toBe(450 + 300)
      })

      it("is not undone by an older change that comes late", async () => {
        await post(movement("capture", "c1", 200, sold))
        await post(
          movement("change", "order_1:3", 0, orderOf("order_1", 3, [facial]))
        )
        await post(
          movement(
            "change",
            "order_1:2",
            0,
            orderOf("order_1", 2, [facial, { ...serum, quantity: 5 }])
          )
        )
        expect(await pointsOf("order_1")).toBe(100)
        const [basis] = await service.listEarningBases({ order_id: "order_1" })
        expect(basis).toMatchObject({ order_version: 3, order_total: 100 })
      })

      it("follows a refund that has seen the change before its event came", async () => {
        await post(movement("capture", "c1", 200, sold))
        await post(
          movement("refund", "r1", -100, orderOf("order_1", 2, [facial]))
        )
        expect(await pointsOf("order_1")).toBe(100)
      })

      it("gives a line that is put back its old rate", async () => {
        await post(movement("capture", "c1", 200, sold, 150))
        await post(
          movement("change", "order_1:2", 0, orderOf("order_1", 2, [facial]))
        )
        expect(await pointsOf("order_1")).toBe(150)
        await post(
          movement(
            "change",
            "order_1:3",
            0,
            orderOf("order_1", 3, [facial, serum])
          )
        )
        expect(await pointsOf("order_1")).toBe(450)
      })

      it("a run that failed leaves the change to be found again", async () => {
        await post(movement("capture", "c1", 200, sold))
        const change = movement(
          "change",
          "order_1:2",
          0,
          orderOf("order_1", 2, [facial])
        )
        await service.undoMovements(await post(change))
        expect(await pointsOf("order_1")).toBe(300)
        const [basis] = await service.listEarningBases({ order_id: "order_1" })
        expect(basis?.order_version).toBeNull()
        await post(change)
        expect(await pointsOf("order_1")).toBe(100)
        expect(await service.ledgerFaults()).toEqual([])
      })
    })

    it("ends at what its final state earns, whatever happened and in whatever order it was told", async () => {
      const product = fc.constantFrom("facial" as const, "serum" as const)
      const cents = fc.integer({ min: 1, max: 9_999 })
      const step = fc.oneof(
        { weight: 4, arbitrary: fc.record({ capture: cents }) },
        { weight: 3, arbitrary: fc.record({ refund: cents }) },
        {
          weight: 3,
          arbitrary: fc.record({ give_back: fc.nat(5), claimed: fc.boolean() }),
        },
        { weight: 2, arbitrary: fc.record({ add: product, cents }) },
        {
          weight: 2,
          arbitrary: fc.record({ resize: fc.nat(5), quantity: fc.nat(4) }),
        },
        { weight: 1, arbitrary: fc.constant({ cancel: true as const }) }
      )
      let run = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 14 }),
          fc.infiniteStream(fc.nat()),
          async (steps, chance) => {
            run += 1
            const id = `order_${run}`
            let lines = [
              line(`${id}_a`, { quantity: 2, cents: 3_333 }),
              line(`${id}_b`, { product: "serum", cents: 5_001 }),
            ]
            let version = 1
            let net = 0
            let canceled = false
            const told: MovementOfOrder[] = []
            const tell = (type: PointsSourceType, key: string, amount = 0) =>
              told.push(
                movement(type, key, amount, orderOf(id, version, lines))
              )
            const change = (next: Line[]) => {
              lines = next
              version += 1
              tell("change", `${id}:${version}`)
            }
            for (const [at, one] of steps.entries()) {
              if ("capture" in one) {
                net += one.capture
                tell("capture", `${id}_${at}`, one.capture / 100)
              } else if ("refund" in one) {
                net -= one.refund
                tell("refund", `${id}_${at}`, -one.refund / 100)
              } else if ("give_back" in one) {
                change(
                  lines.map((was, place) =>
                    place === one.give_back && left(was) > 0
                      ? one.claimed
                        ? { ...was, writtenOff: was.writtenOff + 1 }
                        : { ...was, returned: was.returned + 1 }
                      : was
                  )
                )
              } else if ("add" in one) {
                change([
                  ...lines,
                  line(`${id}_${at}`, { product: one.add, cents: one.cents }),
                ])
              } else if ("resize" in one) {
                change(
                  lines.flatMap((was, place) => {
                    const gone = Math.max(was.returned, was.writtenOff)
                    const quantity = Math.max(one.quantity, gone)
                    const next = { ...was, quantity }
                    return place === one.resize
                      ? quantity > 0
                        ? next
                        : []
                      : was
                  })
                )
              } else {
                canceled = true
                tell("cancellation", id)
              }
            }
            const twice = [...told, ...told]
              .map((movement) => ({ movement, key: chance.next().value }))
              .toSorted((one, other) => one.key - other.key)
              .map((one) => one.movement)
            for (let at = 0; at < twice.length; at += 3) {
              await Promise.all(
                twice.slice(at, at + 3).map((movement) => post(movement))
              )
            }
            const sumOf = (of: (line: Line) => number) =>
              lines.reduce((sum, one) => sum + left(one) * of(one), 0)
            const total = sumOf((one) => one.cents)
            const full = sumOf((one) => one.cents * RATE[one.product])
            const paid = Math.min(net, total)
            const expected =
              canceled || paid <= 0
                ? 0n
                : (BigInt(full) * BigInt(paid)) / (BigInt(total) * 100n)
            expect(await pointsOf(id)).toBe(Number(expected))
          }
        ),
        { numRuns: 80 }
      )
      expect(await service.ledgerFaults()).toEqual([])
    })

    it("goes on with a basis from before versions were kept", async () => {
      const sold = orderOf("order_old", 1, [line("a"), line("b")])
      const { order_version: _, counts: __, ...before } = basisOf(sold)
      await post({ ...movement("capture", "c1", 200, sold), basis: before })
      await post(movement("refund", "r1", -50, sold))
      expect(await pointsOf("order_old")).toBe(150)
      await post({
        ...movement(
          "change",
          "order_old:2",
          0,
          orderOf("order_old", 2, [line("a")])
        ),
        occurred_at: addTime(START, 1, "day"),
      })
      expect(await pointsOf("order_old")).toBe(100)
    })
  },
})
