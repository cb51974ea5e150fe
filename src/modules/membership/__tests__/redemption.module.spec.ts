import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { addTime } from "../../../shared/clock"
import { MEMBERSHIP_MODULE } from "../index"
import type MembershipModuleService from "../service"
import type { RedeemTerms, RewardContent } from "../types"

jest.setTimeout(180_000)

const START = new Date("2026-01-01T12:00:00Z")
const day = (days: number) => addTime(START, days, "day")

const AMOUNT_OFF: RewardContent = {
  kind: "amount_off",
  name: { en: "10 off", zhCN: "\u51cf 10" },
  description: null,
  cost_points: 100,
  amounts: { usd: "10" },
  percentage: null,
  variant_id: null,
  service_id: null,
  sessions: null,
  per_member: null,
  period_days: null,
  stock: null,
  tier_id: null,
  valid_from: null,
  valid_until: null,
  is_active: true,
}

moduleIntegrationTestRunner<MembershipModuleService>({
  moduleName: MEMBERSHIP_MODULE,
  resolve: "./src/modules/membership",
  testSuite: ({ service }) => {
    /** A member with lots of so many points, each living so many days. */
    const give = async (
      lots: { points: number; days: number | null }[],
      customer_id = "cus_1"
    ): Promise<string> => {
      const known = await service.listMembers({ customer_id })
      const member = known[0] ?? (await service.createMembers({ customer_id }))
      for (const [index, { points, days }] of lots.entries()) {
        await service.postAdjustment({
          member_id: member.id,
          points,
          reason: "Test",
          actor_id: null,
          allowance: null,
          idempotency_key: `${customer_id}-${index}-${points}`,
          occurred_at: START,
          expires_at: days === null ? null : day(days),
        })
      }
      return member.id
    }
    const terms = (
      key: string,
      at = START,
      customer_id = "cus_1"
    ): RedeemTerms => ({
      customer_id,
      idempotency_key: key,
      actor_id: null,
      occurred_at: at,
      expires_at: addTime(at, 30, "day"),
    })
    const offer = async (changes: Partial<RewardContent> = {}) =>
      (await service.addReward({ ...AMOUNT_OFF, ...changes })).id
    const redeem = (id: string, key: string, at?: Date, customer?: string) =>
      service.redeemReward(
        { id, currency_code: null },
        terms(key, at, customer)
      )
    const balance = async (now = START, customer_id = "cus_1") => {
      const [member] = await service.listMembers({ customer_id })
      const [row] = await service.membersWithPoints([member?.id ?? ""], {
        now,
        soon: now,
      })
      return row?.points.balance
    }
    const openLots = async () =>
      (await service.listPointsLots({}, { order: { expires_at: "ASC" } }))
        .filter((lot) => lot.points_left > 0)
        .map((lot) => [lot.points_left, lot.expires_at])
    /** A test after which every ledger must add up. */
    const proves = (name: string, run: () => Promise<void>) =>
      it(name, async () => {
        await run()
        expect(await service.ledgerFaults()).toEqual([])
      })

    describe("redeeming", () => {
      proves(
        "takes the points once per key, what expires first before the rest",
        async () => {
          await give([
            { points: 80, days: 200 },
            { points: 70, days: 50 },
          ])
          const id = await offer()
          const first = await redeem(id, "k1")
          const again = await redeem(id, "k1")
          expect([first.written, again.written]).toEqual([true, false])
          expect(again.redemption).toEqual(first.redemption)
          expect(first.redemption).toMatchObject({
            state: "issued",
            points: 100,
            amount: "10",
            currency_code: "usd",
            code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{10}$/),
          })
          expect(await balance()).toBe(50)
          expect(await openLots()).toEqual([[50, day(200)]])
        }
      )

      proves("refuses a key that was used for something else", async () => {
        await give([{ points: 300, days: null }])
        await redeem(await offer(), "k1")
        await expect(redeem(await offer(), "k1")).rejects.toMatchObject({
          type: "duplicate_error",
        })
        expect(await balance()).toBe(200)
      })

      proves(
        "gives exactly as many as the balance covers, however many ask",
        async () => {
          await give([{ points: 3_050, days: null }])
          const id = await offer()
          const asked = await Promise.allSettled(
            Array.from({ length: 50 }, (_, index) => redeem(id, `k${index}`))
          )
          expect(
            asked.filter(({ status }) => status === "fulfilled")
          ).toHaveLength(30)
          expect(await balance()).toBe(50)
        }
      )

      proves("gives no more than the stock, whoever asks", async () => {
        const id = await offer({ stock: 7 })
        const customers = Array.from(
          { length: 20 },
          (_, index) => `cus_${index}`
        )
        for (const customer of customers) {
          await give([{ points: 100, days: null }], customer)
        }
        const asked = await Promise.allSettled(
          customers.map((customer) => redeem(id, "k", START, customer))
        )
        expect(
          asked.filter(({ status }) => status === "fulfilled")
        ).toHaveLength(7)
      })

      it.each([
        ["inactive", { is_active: false }, "is not offered at the moment"],
        ["too early", { valid_from: day(1) }, "is not offered yet"],
        ["too late", { valid_until: START }, "is no longer offered"],
        ["sold out", { stock: 0 }, "sold out"],
        ["of a higher tier", { tier_id: "tier" }, "higher tier"],
        ["had before", { per_member: 0 }, "that is reached"],
        ["too dear", { cost_points: 301 }, "301 points; 300 can be used"],
      ])("refuses what is %s", async (_, changes, words) => {
        await give([{ points: 300, days: null }])
        await service.createTiers({
          id: "tier",
          rank: 1,
          name: { en: "Gold", zhCN: "\u91d1" },
          spend_thresholds: {},
        })
        const id = await offer(changes)
        await expect(redeem(id, "k")).rejects.toMatchObject({
          type: "not_allowed",
          message: expect.stringContaining(words),
        })
        expect(await balance()).toBe(300)
      })

      proves(
        "counts a limit within its period, and what came back not at all",
        async () => {
          await give([{ points: 1_000, days: null }])
          const id = await offer({ per_member: 1, period_days: 30 })
          const { redemption } = await redeem(id, "k1", day(0))
          await expect(redeem(id, "k2", day(29))).rejects.toThrow(
            "within 30 days"
          )
          await redeem(id, "k3", day(31))
          await expect(redeem(id, "k4", day(32))).rejects.toThrow("30 days")
          expect(redemption.state).toBe("issued")
          await service.giveBackUnused(
            (await service.listRedemptions({})).map((one) => one.id),
            { reason: "expired", note: null, now: day(33) }
          )
          await redeem(id, "k5", day(33))
          expect(await balance(day(33))).toBe(900)
        }
      )

      proves("asks for the currency where a reward has several", async () => {
        await give([{ points: 300, days: null }])
        const id = await offer({ amounts: { usd: "10", cny: "70" } })
        await expect(redeem(id, "k")).rejects.toThrow("cny, usd")
        const { redemption } = await service.redeemReward(
          { id, currency_code: "cny" },
          terms("k2")
        )
        expect(redemption).toMatchObject({ currency_code: "cny", amount: "70" })
      })

      proves(
        "refuses who has no points, and makes no member of them",
        async () => {
          const id = await offer()
          await expect(redeem(id, "k")).rejects.toThrow("no points to use yet")
          expect(await service.listMembers({})).toEqual([])
        }
      )
    })

    describe("coming back", () => {
      proves(
        "gives everything back with its old life, at least 30 days, once",
        async () => {
          await give([
            { points: 60, days: 200 },
            { points: 40, days: 20 },
          ])
          const { redemption } = await redeem(await offer(), "k")
          const close = { reason: "expired" as const, note: null, now: day(15) }
          expect(
            await service.giveBackUnused([redemption.id], close)
          ).toHaveLength(2)
          expect(await service.giveBackUnused([redemption.id], close)).toEqual(
            []
          )
          expect(await openLots()).toEqual([
            [40, day(45)],
            [60, day(200)],
          ])
          expect(await balance(day(15))).toBe(100)
        }
      )

      proves(
        "keeps what an order has used, and what its discount could not use comes back",
        async () => {
          await give([{ points: 1_000, days: null }])
          const { redemption } = await service.redeemForCart(
            {
              id: "cart_1",
              promised: {
                kind: "cart_amount",
                points: 1_000,
                content: { name: AMOUNT_OFF.name },
                currency_code: "usd",
                amount: "10",
              },
            },
            terms("k")
          )
          const use = {
            id: redemption.id,
            order_id: "order_1",
            order_total: 90,
            discount: "7.25",
            occurred_at: day(1),
          }
          await service.useRedemptions([use])
          await service.useRedemptions([use])
          expect(await balance(day(1))).toBe(275)
          await service.giveBackUnused([redemption.id], {
            reason: "expired",
            note: null,
            now: day(40),
          })
          expect(await balance(day(40))).toBe(275)
        }
      )

      proves("pays a debt with what comes back", async () => {
        const member_id = await give([{ points: 100, days: null }])
        const { redemption } = await redeem(await offer(), "k")
        await service.postMovements(
          (["capture", "refund"] as const).map((source_type, index) => ({
            source_type,
            source_id: `${source_type}_1`,
            order_id: "order_1",
            amount: index === 0 ? 40 : -40,
            occurred_at: day(index),
            customer_id: "cus_1",
            outcome: "counted" as const,
            basis: {
              order_id: "order_1",
              currency_code: "usd",
              order_total: 40,
              net_total: 40,
              ordered_at: START,
              full_points: "40",
              multiplier_percent: 100,
              lines: [],
            },
          })),
          { pendingDays: 0, expiryMonths: 0 }
        )
        await service.giveBackUnused([redemption.id], {
          reason: "canceled",
          note: null,
          now: day(3),
        })
        expect(await balance(day(3))).toBe(100)
        expect(member_id).toMatch(/^bmem_/)
      })

      proves(
        "comes back pro rata for any history of refunds, once, and never more than was given",
        async () => {
          await fc.assert(
            fc.asyncProperty(
              fc.record({
                cents: fc.integer({ min: 1, max: 20_000 }),
                lots: fc.array(fc.integer({ min: 1, max: 400 }), {
                  minLength: 1,
                  maxLength: 4,
                }),
                cuts: fc.array(fc.integer({ min: 0, max: 20_000 }), {
                  maxLength: 5,
                }),
                canceled: fc.boolean(),
                customer: fc.uuid(),
              }),
              async ({ cents, lots, cuts, canceled, customer }) => {
                const all = lots.reduce((total, points) => total + points, 0)
                await give(
                  lots.map((points, index) => ({ points, days: 40 + index })),
                  customer
                )
                const id = await offer({ cost_points: all })
                const { redemption } = await redeem(id, "k", START, customer)
                await service.useRedemptions([
                  {
                    id: redemption.id,
                    order_id: "order",
                    order_total: cents / 100,
                    discount: 10,
                    occurred_at: START,
                  },
                ])
                const refunded = Math.max(0, ...cuts)
                for (const cut of cuts.toSorted((one, two) => one - two)) {
                  const refund = {
                    id: redemption.id,
                    refunded: cut / 100,
                    canceled: false,
                    occurred_at: day(1),
                  }
                  await service.refundRedemptions([refund])
                  await service.refundRedemptions([refund])
                }
                if (canceled) {
                  await service.refundRedemptions([
                    {
                      id: redemption.id,
                      refunded: refunded / 100,
                      canceled,
                      occurred_at: day(2),
                    },
                  ])
                }
                expect(await balance(day(2), customer)).toBe(
                  canceled || refunded >= cents
                    ? all
                    : Math.floor((all * refunded) / cents)
                )
              }
            ),
            { numRuns: 40 }
          )
        }
      )
    })
  },
})
