import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { addTime } from "../../src/shared/clock"
import {
  expirePointsWorkflow,
  warnOfExpiryWorkflow,
} from "../../src/workflows/membership"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createShop,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

/** Earned now, usable in 14 days, gone 12 months later. */
const TERMS = { pendingDays: 14, expiryMonths: 12 }

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let serial = 0

    const service = () => getContainer().resolve(MEMBERSHIP_MODULE)

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container, { role: "owner" })
      customer = await createCustomer(container, shop.publishableKey, {
        first_name: "Wren",
        phone: "+13105550132",
      })
    })

    /** @returns when the points expire */
    const earn = async (points: number, occurred_at: Date) => {
      serial += 1
      const order_id = `order_expiry_${serial}`
      const { earned_ids } = await service().postMovements(
        [
          {
            source_type: "capture",
            source_id: `capt_expiry_${serial}`,
            order_id,
            amount: points,
            occurred_at,
            customer_id: customer.entity.id,
            outcome: "counted",
            basis: {
              order_id,
              currency_code: "usd",
              order_total: points,
              net_total: points,
              ordered_at: occurred_at,
              full_points: String(points),
              multiplier_percent: 100,
              lines: [],
            },
          },
        ],
        TERMS
      )
      const [lot] = await service().listPointsLots({ id: earned_ids })
      return lot?.expires_at ?? new Date(0)
    }
    const run = async (
      workflow: typeof expirePointsWorkflow | typeof warnOfExpiryWorkflow,
      now: Date
    ): Promise<string[]> => {
      const { result } = await workflow(getContainer()).run({
        input: { now: now.toISOString() },
      })
      return result
    }
    const expire = (now: Date) => run(expirePointsWorkflow, now)
    const warn = (now: Date) => run(warnOfExpiryWorkflow, now)

    const bodies = async (): Promise<string[]> => {
      const messages = await getContainer()
        .resolve(MESSAGING_MODULE)
        .listMessages(
          { source_type: "points_expiry" },
          { order: { created_at: "ASC" } }
        )
      return messages.map((message) => message.body)
    }
    const history = async () =>
      (await api.get("/store/customers/me/points", customer.headers)).data
        .points

    const change = (months: number) =>
      api.post(
        "/admin/balm-settings",
        { values: { "membership.expiry_months": months } },
        admin.headers
      )

    it("expires what is past its date, once, and says so in words", async () => {
      const at = await earn(120, new Date("2026-01-05T10:00:00Z"))
      expect(await expire(addTime(at, -1, "minute"))).toEqual([])
      const runs = await Promise.all([expire(at), expire(at), expire(at)])
      expect(runs.flat()).toHaveLength(1)
      expect(await history()).toEqual([
        expect.objectContaining({
          kind: "expire",
          points: -120,
          reason: "Expired",
          occurred_at: at.toISOString(),
        }),
        expect.objectContaining({ kind: "accrue", points: 120 }),
      ])
      expect(await service().ledgerFaults()).toEqual([])
    })

    it("writes after a month of downtime what it would have written each hour", async () => {
      const first = await earn(50, new Date("2026-01-05T10:00:00Z"))
      const second = await earn(70, new Date("2026-01-20T10:00:00Z"))
      await expire(addTime(second, 30, "day"))
      const lines: { points: number; occurred_at: string }[] = await history()
      expect(
        lines
          .filter(({ points }) => points < 0)
          .map(({ points, occurred_at }) => [points, occurred_at])
          .toSorted()
      ).toEqual([
        [-50, first.toISOString()],
        [-70, second.toISOString()],
      ])
    })

    it("warns a month and a week ahead, once each, of the whole month", async () => {
      const first = await earn(50, new Date("2026-01-05T10:00:00Z"))
      const last = await earn(70, new Date("2026-01-10T10:00:00Z"))
      expect(await warn(addTime(first, -31, "day"))).toEqual([])
      expect(await warn(addTime(first, -30, "day"))).toHaveLength(1)
      expect(await warn(addTime(first, -29, "day"))).toEqual([])
      expect(await warn(addTime(last, -30, "day"))).toEqual([])
      const again = await Promise.all(
        [-7, -7, -6].map((days) => warn(addTime(first, days, "day")))
      )
      expect(again.flat()).toHaveLength(1)
      const text =
        "Hello Wren, 120 of your points expire between 2027-01-19 and 2027-01-24. We look forward to your visit."
      expect(await bodies()).toEqual([text, text])
    })

    it("sends a late run's last warning only, in the customer's language", async () => {
      await api.post(
        "/store/customers/me/card",
        { version: 0, locale: "zh-CN" },
        customer.headers
      )
      const at = await earn(30, new Date("2026-01-05T10:00:00Z"))
      expect(await warn(addTime(at, -3, "day"))).toHaveLength(1)
      expect(await warn(addTime(at, -2, "day"))).toEqual([])
      expect(await bodies()).toEqual([
        expect.stringContaining("您有 30 积分将于 2027-01-19 过期"),
      ])
    })

    it("warns nobody of points that are spent", async () => {
      const at = await earn(30, new Date("2026-01-05T10:00:00Z"))
      const [member] = await service().listMembers({
        customer_id: customer.entity.id,
      })
      await api.post(
        `/admin/members/${member?.id ?? ""}/points`,
        { points: -30, reason: "Spent" },
        { headers: { ...admin.headers.headers, "idempotency-key": "spent" } }
      )
      expect(await warn(addTime(at, -7, "day"))).toEqual([])
    })

    it("gives everybody a full period when expiry is switched on, and none when off", async () => {
      const at = await earn(30, new Date("2026-01-05T10:00:00Z"))
      await change(0)
      expect(await expire(addTime(at, 400, "day"))).toEqual([])
      const lot = async () => (await service().listPointsLots({}))[0]
      expect((await lot())?.expires_at).toBeNull()
      expect(await history()).toEqual([
        expect.objectContaining({ points: 30, expires_at: null }),
      ])

      await change(6)
      const on = new Date("2029-08-31T10:00:00Z")
      expect(await expire(on)).toEqual([])
      expect((await lot())?.expires_at).toEqual(
        new Date("2030-02-28T10:00:00Z")
      )
      expect(await expire(new Date("2030-02-28T09:59:59Z"))).toEqual([])
      expect(await expire(new Date("2030-02-28T10:00:00Z"))).toHaveLength(1)
    })
  },
})
