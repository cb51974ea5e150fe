import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { MEMBERSHIP_MODULE } from "../index"
import type MembershipModuleService from "../service"
import type { MovementOfOrder, PointsSourceType } from "../types"

jest.setTimeout(120_000)

const TERMS = { pendingDays: 14, expiryMonths: 12 }
const SOLD = new Date("2026-03-07T15:00:00Z")
const LATER = {
  now: new Date("2026-04-01T00:00:00Z"),
  soon: new Date("2026-05-01T00:00:00Z"),
}
/** All that was earned on that day is past its date. */
const GONE = new Date("2028-01-01T00:00:00Z")
const AT_ONCE = { now: SOLD, soon: SOLD }

/** A movement of an order worth 100 and 100 points, unless told otherwise. */
const movement = (
  source_type: PointsSourceType,
  source_id: string,
  amount: number,
  fields: Partial<MovementOfOrder> = {}
): MovementOfOrder => {
  const order_id = fields.order_id ?? "order_1"
  return {
    source_type,
    source_id,
    order_id,
    amount,
    occurred_at: SOLD,
    customer_id: "cus_1",
    outcome: "counted",
    basis: {
      order_id,
      currency_code: "usd",
      order_total: 100,
      net_total: 100,
      ordered_at: SOLD,
      full_points: "100",
      multiplier_percent: 100,
      lines: [],
    },
    ...fields,
  }
}

moduleIntegrationTestRunner<MembershipModuleService>({
  moduleName: MEMBERSHIP_MODULE,
  resolve: "./src/modules/membership",
  testSuite: ({ service }) => {
    const post = (...movements: MovementOfOrder[]) =>
      service.postMovements(movements, TERMS)

    const pointsOf = async (customer_id: string, at = LATER) => {
      const [member] = await service.listMembers({ customer_id })
      const [row] = await service.membersWithPoints([member?.id ?? ""], at)
      return row?.points
    }

    /** Every ledger adds up. */
    const audit = async () => {
      expect(await service.ledgerFaults()).toEqual([])
      return (await service.listPointsEntries({})).length
    }

    describe("postMovements", () => {
      it("earns pending points that become usable", async () => {
        await post(movement("capture", "capt_1", 100))
        expect(await pointsOf("cus_1", AT_ONCE)).toEqual({
          balance: 0,
          pending: 100,
          expiring_soon: 0,
          lifetime: 100,
        })
        expect(await pointsOf("cus_1")).toEqual({
          balance: 100,
          pending: 0,
          expiring_soon: 0,
          lifetime: 100,
        })
        const expiring = {
          now: new Date("2027-03-01T00:00:00Z"),
          soon: new Date("2027-03-31T00:00:00Z"),
        }
        expect((await pointsOf("cus_1", expiring))?.expiring_soon).toBe(100)
      })

      it("takes a refund from the pending lot of its own order", async () => {
        await post(movement("capture", "capt_1", 100))
        await post(movement("capture", "capt_2", 100, { order_id: "order_2" }))
        await post(movement("refund", "ref_1", -30.5))
        expect(await pointsOf("cus_1", AT_ONCE)).toEqual({
          balance: 0,
          pending: 169,
          expiring_soon: 0,
          lifetime: 169,
        })
      })

      it("counts each movement once, however often it comes", async () => {
        const [capture, refund] = [
          movement("capture", "capt_1", 100),
          movement("refund", "ref_1", -40),
        ]
        await Promise.all(
          Array.from({ length: 10 }, (_, index) =>
            index % 2 ? post(capture, capture) : post(refund)
          )
        )
        expect((await pointsOf("cus_1"))?.balance).toBe(60)
        expect(await service.listPointsSources({})).toHaveLength(2)
      })

      it("gives a refund that overtook its capture the same end", async () => {
        await post(movement("refund", "ref_1", -40))
        expect(await service.listMembers({})).toEqual([])
        await post(movement("capture", "capt_1", 100))
        expect((await pointsOf("cus_1"))?.balance).toBe(60)
      })

      it("keeps the terms an order was first seen with", async () => {
        await post(movement("capture", "capt_1", 50))
        const capture = movement("capture", "capt_2", 50)
        await post({
          ...capture,
          basis: capture.basis && { ...capture.basis, full_points: "900" },
        })
        expect((await pointsOf("cus_1"))?.balance).toBe(100)
      })

      it("invents no member for an order of nobody", async () => {
        const nobody = { customer_id: null, outcome: "no_customer" as const }
        await post(movement("capture", "capt_1", 100, nobody))
        expect(await service.listMembers({})).toEqual([])
        expect(
          (await service.listPointsSources({})).map((row) => row.outcome)
        ).toEqual(["no_customer"])
      })

      it("keeps an order's points with the member who earned them", async () => {
        await post(movement("capture", "capt_1", 100))
        const moved = { customer_id: "cus_2" }
        await post(movement("refund", "ref_1", -100, moved))
        expect((await pointsOf("cus_1"))?.balance).toBe(0)
        expect(await service.listMembers({ customer_id: "cus_2" })).toEqual([])
      })

      it("marks a movement whose order is gone", async () => {
        await post(
          movement("capture", "capt_1", 100, {
            basis: null,
            customer_id: null,
            outcome: "no_order",
          })
        )
        expect(
          (await service.listPointsSources({})).map((row) => row.outcome)
        ).toEqual(["no_order"])
      })

      it("fifty movements of one member at once end exact", async () => {
        const orders = Array.from({ length: 10 }, (_, at) => `order_${at}`)
        const movements = orders.flatMap((order_id) => [
          movement("capture", `${order_id}_c1`, 33.33, { order_id }),
          movement("capture", `${order_id}_c2`, 33.33, { order_id }),
          movement("capture", `${order_id}_c3`, 33.34, { order_id }),
          movement("refund", `${order_id}_r1`, -12.5, { order_id }),
          movement("refund", `${order_id}_r2`, -12.49, { order_id }),
        ])
        expect(movements).toHaveLength(50)
        await Promise.all(
          movements
            .toSorted((one, other) =>
              one.source_id.slice(-2) < other.source_id.slice(-2) ? -1 : 1
            )
            .map((one) => post(one))
        )
        expect(await pointsOf("cus_1")).toEqual({
          balance: 750,
          pending: 0,
          expiring_soon: 0,
          lifetime: 750,
        })
        await audit()
      })

      it("many members in crossing batches neither block nor lose", async () => {
        const batch = (round: number) =>
          Array.from({ length: 8 }, (_, at) =>
            movement("capture", `capt_${round}_${at}`, 10, {
              order_id: `order_${round}_${at}`,
              customer_id: `cus_${(at * (round % 2 ? 1 : 7)) % 8}`,
            })
          )
        await Promise.all(
          Array.from({ length: 10 }, (_, round) => post(...batch(round)))
        )
        const members = await service.listMembers({})
        const rows = await service.membersWithPoints(
          members.map((member) => member.id),
          LATER
        )
        expect(rows.map((row) => row.points.balance)).toEqual(
          Array.from({ length: 8 }, () => 100)
        )
        expect(await audit()).toBe(80)
      })
    })

    describe("undoMovements", () => {
      it("removes what was written and sums the ledger anew", async () => {
        const first = await post(movement("capture", "capt_1", 40))
        await post(movement("capture", "capt_2", 30, { order_id: "order_2" }))
        await service.undoMovements(first)
        expect((await pointsOf("cus_1"))?.balance).toBe(30)
        expect((await pointsOf("cus_1"))?.lifetime).toBe(30)
        await post(movement("capture", "capt_1", 40))
        expect((await pointsOf("cus_1"))?.balance).toBe(70)
      })

      it("gives a lot back what a refund took", async () => {
        await post(movement("capture", "capt_1", 100))
        const refund = await post(movement("refund", "ref_1", -100))
        expect((await pointsOf("cus_1", AT_ONCE))?.pending).toBe(0)
        await service.undoMovements(refund)
        expect((await pointsOf("cus_1", AT_ONCE))?.pending).toBe(100)
      })
    })

    describe("postAdjustment", () => {
      const adjust = (
        member_id: string,
        points: number,
        fields: { key?: string; reason?: string } = {}
      ) =>
        service.postAdjustment({
          member_id,
          points,
          reason: fields.reason ?? "Sorry for the wait",
          allowance: null,
          actor_id: "user_1",
          idempotency_key: fields.key ?? `key_${points}`,
          occurred_at: LATER.now,
          expires_at: null,
        })
      const member = async () => {
        await post(movement("capture", "capt_1", 100))
        const [row] = await service.listMembers({})
        return row?.id ?? ""
      }

      it("takes the lot that expires first, and only what is there", async () => {
        const id = await member()
        await adjust(id, 20)
        expect((await adjust(id, -110)).written).toBe(true)
        expect(await pointsOf("cus_1")).toEqual({
          balance: 10,
          pending: 0,
          expiring_soon: 0,
          lifetime: 100,
        })
        await expect(adjust(id, -11)).rejects.toThrow(
          `Member ${id} has 10 points to use: 11 cannot be taken.`
        )
        const earned = (await service.listPointsAllocations({})).map(
          (row) => row.points
        )
        expect(earned).toEqual(expect.arrayContaining([100, 10]))
        await audit()
      })

      it("corrects once per key, also at once, and names a reused key", async () => {
        const id = await member()
        const all = await Promise.all(
          Array.from({ length: 8 }, () => adjust(id, 50, { key: "k" }))
        )
        expect(all.filter((one) => one.written)).toHaveLength(1)
        expect(new Set(all.map((one) => one.id)).size).toBe(1)
        expect((await pointsOf("cus_1"))?.balance).toBe(150)
        await expect(adjust(id, 51, { key: "k" })).rejects.toThrow(
          `The idempotency key k was used for another correction of ${id}`
        )
      })

      it("lets later points settle a refund of points already spent", async () => {
        const id = await member()
        await adjust(id, -80)
        await post(movement("refund", "ref_1", -100))
        expect((await pointsOf("cus_1"))?.balance).toBe(-80)
        await expect(adjust(id, -1)).rejects.toThrow("has -80 points to use")
        await post(movement("capture", "capt_2", 100, { order_id: "order_2" }))
        expect((await pointsOf("cus_1"))?.balance).toBe(20)
        await adjust(id, -20)
        expect((await pointsOf("cus_1"))?.balance).toBe(0)
        const [lot] = await service.listPointsEntries({ order_id: "order_2" })
        const taken = await service.listPointsAllocations({
          credit_entry_id: lot?.id ?? "",
        })
        expect(taken.map((row) => row.points).toSorted()).toEqual([20, 80])
      })

      it("lets a lot expire again whose points come back too late", async () => {
        const id = await member()
        await post(
          movement("capture", "capt_2", 100, {
            order_id: "order_2",
            customer_id: "cus_2",
          })
        )
        const expire = async () =>
          (await service.expirePoints({ now: GONE, limit: 500 })).length
        const { id: taking } = await adjust(id, -60)
        expect(await expire()).toBe(2)
        // A correction that is taken back, because a later step has failed.
        await service.undoAdjustment(taking)
        await post(
          movement("capture", "capt_3", 100, {
            order_id: "order_3",
            customer_id: "cus_3",
          })
        )
        expect(await expire()).toBe(2)
        expect(await expire()).toBe(0)
        const expired = await service.listPointsEntries(
          { member_id: id, kind: "expire" },
          { order: { sequence: "ASC" } }
        )
        expect(expired.map(({ points }) => points)).toEqual([-40, -60])
        for (const customer of ["cus_1", "cus_2", "cus_3"]) {
          expect((await pointsOf(customer))?.balance).toBe(0)
        }
        await audit()
      })

      it("knows no stranger", async () => {
        await expect(adjust("bmem_none", 5)).rejects.toThrow(
          "No member bmem_none"
        )
      })
    })
  },
})
