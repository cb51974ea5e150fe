import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { addTime } from "../../../shared/clock"
import { MEMBERSHIP_MODULE } from "../index"
import { pointsForNet } from "../rules/points-for-net"
import type MembershipModuleService from "../service"
import type { MovementOfOrder, PointsSourceType } from "../types"

jest.setTimeout(180_000)

const START = new Date("2026-01-01T12:00:00Z")
const TERMS = { pendingDays: 14, expiryMonths: 1 }
const day = (days: number) => addTime(START, days, "day")

const basisOf = (order_id: string) => ({
  order_id,
  currency_code: "usd",
  order_total: 100,
  net_total: 100,
  ordered_at: START,
  full_points: "150",
  multiplier_percent: 100,
  lines: [],
})

const movement = (
  source_type: PointsSourceType,
  source_id: string,
  order_id: string,
  amount: number,
  occurred_at: Date
): MovementOfOrder => ({
  source_type,
  source_id,
  order_id,
  amount,
  occurred_at,
  customer_id: "cus_1",
  outcome: "counted",
  basis: basisOf(order_id),
})

moduleIntegrationTestRunner<MembershipModuleService>({
  moduleName: MEMBERSHIP_MODULE,
  resolve: "./src/modules/membership",
  testSuite: ({ service }) => {
    const post = (...movements: MovementOfOrder[]) =>
      service.postMovements(movements, TERMS)
    const member = async () => {
      const [row] = await service.listMembers({ customer_id: "cus_1" })
      return row?.id ?? ""
    }
    const pointsAt = async (now: Date) => {
      const [row] = await service.membersWithPoints([await member()], {
        now,
        soon: now,
      })
      return row?.points
    }
    const adjust = async (points: number, now: Date, key: string) =>
      service.postAdjustment({
        member_id: await member(),
        points,
        reason: "Test",
        allowance: null,
        actor_id: null,
        idempotency_key: key,
        occurred_at: now,
        expires_at: points > 0 ? addTime(now, 30, "day") : null,
      })
    const ledger = async () =>
      (await service.listPointsEntries({}, { order: { sequence: "ASC" } })).map(
        ({ kind, points, total_after }) => [kind, points, total_after]
      )

    describe("expiry", () => {
      it("leaves what has expired out of the balance before the job has run", async () => {
        await post(movement("capture", "c1", "order_1", 100, day(0)))
        const end = day(14 + 31)
        expect((await pointsAt(addTime(end, -1, "minute")))?.balance).toBe(150)
        expect((await pointsAt(end))?.balance).toBe(0)
        await expect(adjust(-1, end, "k")).rejects.toThrow("has 0 points")
      })

      it("writes one line per lot, dated by the lot, however late and often it runs", async () => {
        await post(movement("capture", "c1", "order_1", 100, day(0)))
        await post(movement("capture", "c2", "order_2", 50, day(1)))
        await adjust(-20, day(20), "k")
        const runs = await Promise.all(
          Array.from({ length: 4 }, () =>
            service.expirePoints({ now: day(200), limit: 10 })
          )
        )
        expect(runs.flat()).toHaveLength(2)
        expect(await ledger()).toEqual([
          ["accrue", 150, 150],
          ["accrue", 75, 225],
          ["adjust", -20, 205],
          ["expire", -130, 75],
          ["expire", -75, 0],
        ])
        const [, , , first] = await service.listPointsEntries(
          {},
          { order: { sequence: "ASC" } }
        )
        expect(first?.occurred_at).toEqual(day(45))
        expect(await service.ledgerFaults()).toEqual([])
      })

      it("takes a refund of points that expired from nobody", async () => {
        await post(movement("capture", "c1", "order_1", 100, day(0)))
        await post(movement("capture", "c2", "order_2", 100, day(40)))
        await service.expirePoints({ now: day(60), limit: 10 })
        await post(movement("refund", "r1", "order_1", -100, day(61)))
        expect((await pointsAt(day(61)))?.balance).toBe(150)
        expect((await ledger()).slice(2)).toEqual([
          ["expire", -150, 150],
          ["reverse", -150, 0],
          ["return", 150, 150],
        ])
        expect(await service.ledgerFaults()).toEqual([])
      })

      it("ends the same when the job comes after the refund", async () => {
        await post(movement("capture", "c1", "order_1", 100, day(0)))
        await post(movement("capture", "c2", "order_2", 100, day(40)))
        await post(movement("refund", "r1", "order_1", -100, day(61)))
        await service.expirePoints({ now: day(61), limit: 10 })
        expect((await pointsAt(day(61)))?.balance).toBe(150)
        expect(await service.ledgerFaults()).toEqual([])
      })
    })

    describe("debts", () => {
      it("takes a refund of spent points from other lots first", async () => {
        await post(movement("capture", "c1", "order_1", 100, day(0)))
        await post(movement("capture", "c2", "order_2", 100, day(1)))
        await adjust(-150, day(20), "k")
        await post(movement("refund", "r1", "order_1", -100, day(21)))
        expect((await pointsAt(day(21)))?.balance).toBe(0)
        await post(movement("refund", "r2", "order_2", -50, day(22)))
        expect((await pointsAt(day(22)))?.balance).toBe(-75)
        expect(await service.ledgerFaults()).toEqual([])
      })

      it("lets points that are still pending pay a debt at once", async () => {
        await post(movement("capture", "c1", "order_1", 100, day(0)))
        await adjust(-100, day(20), "k")
        await post(movement("refund", "r1", "order_1", -100, day(21)))
        expect(await pointsAt(day(21))).toMatchObject({
          balance: -100,
          pending: 0,
        })
        await post(movement("capture", "c2", "order_2", 100, day(22)))
        expect(await pointsAt(day(22))).toMatchObject({
          balance: 0,
          pending: 50,
        })
        expect(await service.ledgerFaults()).toEqual([])
      })
    })

    it("adds up after any history", async () => {
      const order = fc.integer({ min: 1, max: 4 })
      const step = fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record({
            do: fc.constant("capture" as const),
            order,
            amount: fc.integer({ min: 1, max: 60 }),
          }),
        },
        {
          weight: 3,
          arbitrary: fc.record({
            do: fc.constant("refund" as const),
            order,
            amount: fc.integer({ min: 1, max: 60 }),
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({
            do: fc.constant("cancellation" as const),
            order,
          }),
        },
        {
          weight: 3,
          arbitrary: fc.record({
            do: fc.constant("adjust" as const),
            points: fc.integer({ min: -90, max: 40 }),
          }),
        },
        {
          weight: 2,
          arbitrary: fc.record({
            do: fc.constant("wait" as const),
            days: fc.integer({ min: 1, max: 40 }),
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({ do: fc.constant("expire" as const) }),
        }
      )
      let run = 0
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
          run += 1
          const customer_id = `cus_${run}`
          const net = new Map<string, number>()
          const canceled = new Set<string>()
          let now = START
          for (const [at, one] of steps.entries()) {
            now = addTime(now, 1, "minute")
            const key = `${run}_${at}`
            if (one.do === "wait") {
              now = addTime(now, one.days, "day")
            } else if (one.do === "expire") {
              await service.expirePoints({ now, limit: 100 })
            } else if (one.do === "adjust") {
              const [row] = await service.listMembers({ customer_id })
              await service
                .postAdjustment({
                  member_id: row?.id ?? "none",
                  points: one.points || 1,
                  reason: "Test",
                  allowance: null,
                  actor_id: null,
                  idempotency_key: key,
                  occurred_at: now,
                  expires_at: one.points > 0 ? addTime(now, 30, "day") : null,
                })
                // More than there is, or nobody yet: refused, and nothing changes.
                .catch((error: Error) => {
                  expect(error.message).toMatch(/cannot be taken|No member/)
                })
            } else {
              const order_id = `order_${run}_${one.order}`
              const amount =
                one.do === "cancellation"
                  ? 0
                  : one.do === "refund"
                    ? -one.amount
                    : one.amount
              net.set(order_id, (net.get(order_id) ?? 0) + amount)
              if (one.do === "cancellation") {
                canceled.add(order_id)
              }
              await post({
                ...movement(one.do, key, order_id, amount, now),
                customer_id,
              })
            }
          }
          expect(await service.ledgerFaults()).toEqual([])
          for (const [order_id, amount] of net) {
            const entries = await service.listPointsEntries({
              order_id,
              kind: ["accrue", "reverse"],
            })
            expect(entries.reduce((sum, row) => sum + row.points, 0)).toBe(
              canceled.has(order_id)
                ? 0
                : pointsForNet(basisOf(order_id), amount)
            )
          }
        }),
        { numRuns: 60 }
      )
    })
  },
})
