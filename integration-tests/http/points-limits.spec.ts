import type { UserDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { addTime } from "../../src/shared/clock"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createLadder,
  createSecretKey,
  failure,
} from "../helpers"
import type { Ladder, SignedIn } from "../helpers"

type Staff = Pick<SignedIn<unknown>, "headers">

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let owner: SignedIn<UserDTO>
    let manager: SignedIn<UserDTO>
    let desk: SignedIn<UserDTO>
    let tiers: Ladder["tiers"]
    let memberIds: string[]

    const service = () => getContainer().resolve(MEMBERSHIP_MODULE)

    /** Somebody who has paid so many dollars. */
    const createMember = async (dollars: number): Promise<string> => {
      const { id } = await getContainer()
        .resolve(Modules.CUSTOMER)
        .createCustomers({ email: `member-${dollars}@balm.test` })
      await service().postMovements(
        [
          {
            source_type: "capture",
            source_id: `capt_${dollars}`,
            order_id: `order_${dollars}`,
            amount: dollars,
            occurred_at: addTime(new Date(), -30, "day"),
            customer_id: id,
            outcome: "counted",
            basis: {
              order_id: `order_${dollars}`,
              currency_code: "usd",
              order_total: dollars,
              net_total: dollars,
              ordered_at: addTime(new Date(), -30, "day"),
              full_points: String(dollars),
              multiplier_percent: 100,
              lines: [],
            },
          },
        ],
        { pendingDays: 14, expiryMonths: 12 }
      )
      const [member] = await service().listMembers({ customer_id: id })
      return member?.id ?? ""
    }

    beforeAll(async () => {
      const container = getContainer()
      owner = await createAdmin(container, { role: "owner" })
      manager = await createAdmin(container, { role: "manager" })
      desk = await createAdmin(container, { role: "front_desk" })
      ;({ tiers } = await createLadder(container))
      memberIds = []
      for (const dollars of [120, 121, 122, 123]) {
        memberIds.push(await createMember(dollars))
      }
    })

    let keys = 0
    const adjust = (
      by: Staff,
      points: number,
      { member = 0, key = `key-${(keys += 1)}` } = {}
    ) =>
      api.post(
        `/admin/members/${memberIds[member] ?? ""}/points`,
        { points, reason: "Sorry for the wait" },
        { headers: { ...by.headers.headers, "idempotency-key": key } }
      )
    const allowance = async (of: Staff) =>
      (await api.get("/admin/points-allowance", of.headers)).data
        .points_allowance
    const corrections = async () =>
      (await service().listPointsEntries({ kind: "adjust" })).map(
        ({ points }) => points
      )
    const refused = (by: Staff, points: number, member = 0) =>
      failure(adjust(by, points, { member }))

    it("lets the front desk correct so many at once, and says whom to ask", async () => {
      expect(await allowance(desk)).toEqual({
        per_correction: 200,
        per_day: 500,
        used_today: 0,
        left_today: 500,
      })
      expect(await refused(desk, 201)).toEqual({
        status: 403,
        message:
          "Your role may correct 200 points at once, not 201: ask a manager or an owner.",
      })
      expect((await refused(desk, -201)).status).toBe(403)
      expect(await corrections()).toEqual([])
      const { data } = await adjust(desk, 200)
      expect(data.member.points.balance).toBe(320)
    })

    it("adds up a day, whichever member and whichever way", async () => {
      await adjust(desk, 200, { key: "the-first" })
      await adjust(desk, -120, { member: 1 })
      await adjust(desk, 100, { member: 2 })
      expect(await allowance(desk)).toMatchObject({
        used_today: 420,
        left_today: 80,
      })
      expect(await refused(desk, -81, 3)).toEqual({
        status: 403,
        message:
          "You may correct 500 points a day and have 80 left today, not 81: ask a manager or an owner.",
      })
      await adjust(desk, 80, { member: 3 })
      expect((await refused(desk, 1)).status).toBe(403)
      // The same request again has been answered for already.
      await adjust(desk, 200, { key: "the-first" })
      expect(await corrections()).toEqual(
        expect.arrayContaining([200, -120, 100, 80])
      )
      expect(await corrections()).toHaveLength(4)
      // A colleague has a day of their own.
      const colleague = await createAdmin(getContainer(), {
        role: "front_desk",
      })
      expect((await allowance(colleague)).left_today).toBe(500)
      expect((await adjust(colleague, 1)).status).toBe(200)
    })

    it("limits the manager higher, and the owner not at all", async () => {
      expect(await refused(manager, 1001)).toEqual({
        status: 403,
        message:
          "Your role may correct 1000 points at once, not 1001: ask an owner.",
      })
      await adjust(manager, 1000)
      await adjust(owner, 100_000)
      expect(await allowance(owner)).toEqual({
        per_correction: null,
        per_day: null,
        used_today: 0,
        left_today: null,
      })
      const till = await createSecretKey(getContainer(), "front_desk")
      expect((await refused(till, 201)).status).toBe(403)
    })

    it("is for whom the role allows it, and the store decides how many", async () => {
      for (const role of ["marketer", "therapist"] as const) {
        const other = await createAdmin(getContainer(), { role })
        expect([role, (await refused(other, 1)).status]).toEqual([role, 403])
      }
      const anonymous = api.get("/admin/points-allowance")
      expect((await failure(anonymous)).status).toBe(401)
      const decide = (points: number) =>
        api.post(
          "/admin/balm-settings",
          { values: { "membership.adjust_limit_front_desk": points } },
          owner.headers
        )
      await decide(0)
      expect(await refused(desk, 1)).toEqual({
        status: 403,
        message: "Your role may not correct points: ask a manager or an owner.",
      })
      await decide(300)
      expect((await adjust(desk, 300)).status).toBe(200)
    })

    it("cannot be passed by many requests at once", async () => {
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          adjust(desk, 100, { member: index % 4 }).then(
            ({ status }: { status: number }) => status,
            (error: { response: { status: number } }) => error.response.status
          )
        )
      )
      expect(all.toSorted()).toEqual([
        ...Array.from({ length: 5 }, () => 200),
        ...Array.from({ length: 15 }, () => 403),
      ])
      expect(await corrections()).toEqual([100, 100, 100, 100, 100])
      expect(await service().ledgerFaults()).toEqual([])
    })

    describe("tiers of a member", () => {
      const path = (rest = "") => `/admin/members/${memberIds[0] ?? ""}${rest}`
      const give = (by: Staff, body: object) =>
        api.post(
          path("/tier"),
          { reason: "Wedding party of twelve", ...body },
          by.headers
        )

      it("tells where they stand and how they came there", async () => {
        const until = addTime(new Date(), 90, "day").toISOString()
        const before = (await api.get(path(), desk.headers)).data.tier_standing
        expect(before).toEqual({
          tier: null,
          review_at: null,
          held_until: null,
          next: {
            id: tiers["Silver"],
            name: { en: "Silver", zhCN: "银卡" },
            perks: null,
            multiplier_percent: 100,
            priority_booking_days: 0,
            percent: 100,
            missing: { spend: { usd: "0" }, visits: null },
          },
        })
        await service().reviewTiers(
          { after: "", limit: 10 },
          { now: new Date(), windowDays: 365, zone: "UTC" }
        )
        await give(manager, { tier_id: tiers["Gold"], held_until: until })
        const { data } = await api.get(path(), desk.headers)
        expect(data.tier_standing).toMatchObject({
          tier: { id: tiers["Gold"], name: { zhCN: "金卡" } },
          held_until: until,
          next: null,
        })
        const history = (await api.get(path("/tiers"), desk.headers)).data
        const silver = {
          id: tiers["Silver"],
          name: { en: "Silver", zhCN: "银卡" },
        }
        expect(history).toEqual({
          tier_changes: [
            {
              id: expect.stringMatching(/^btchg_/),
              from: silver,
              to: { id: tiers["Gold"], name: { en: "Gold", zhCN: "金卡" } },
              reason: "manual",
              note: "Wedding party of twelve",
              actor_id: manager.entity.id,
              facts: null,
              occurred_at: expect.any(String),
            },
            {
              id: expect.stringMatching(/^btchg_/),
              from: null,
              to: silver,
              reason: "qualified",
              note: null,
              actor_id: null,
              facts: { spend: { usd: "120.000000" }, visits: 1 },
              occurred_at: expect.any(String),
            },
          ],
          count: 2,
          offset: 0,
          limit: 20,
        })
        const oldest = await api.get(
          path("/tiers?order=occurred_at&limit=1"),
          desk.headers
        )
        expect(oldest.data.tier_changes).toMatchObject([{ to: silver }])
      })

      it("keeps the name of a tier that is gone", async () => {
        await give(manager, { tier_id: tiers["Gold"] })
        await api.delete(
          `/admin/membership-tiers/${tiers["Gold"] ?? ""}`,
          owner.headers
        )
        const { data } = await api.get(path("/tiers?order=occurred_at"), {
          ...owner.headers,
        })
        expect(data.tier_changes[0]).toMatchObject({
          from: null,
          to: { name: { en: "Gold" } },
        })
      })

      it("refuses a day that is over, and those who may not", async () => {
        const over = "2020-01-01T00:00:00.000Z"
        expect(
          await failure(
            give(owner, { tier_id: tiers["Gold"], held_until: over })
          )
        ).toEqual({
          status: 400,
          message: `A tier cannot be held until ${over}, which is over: choose a later day.`,
        })
        const byDesk = give(desk, { tier_id: tiers["Gold"] })
        expect((await failure(byDesk)).status).toBe(403)
        expect(await service().listTierChanges({})).toEqual([])
        const statusOf = async (request: Promise<unknown>) =>
          (await failure(request)).status
        const therapist = await createAdmin(getContainer(), {
          role: "therapist",
        })
        expect(
          await Promise.all([
            statusOf(api.get("/admin/members/bmem_none/tiers", owner.headers)),
            statusOf(api.get(path("/tiers?order=id"), owner.headers)),
            statusOf(api.get(path("/tiers"), therapist.headers)),
            statusOf(api.get(path("/tiers"))),
          ])
        ).toEqual([404, 400, 403, 401])
      })
    })
  },
})
