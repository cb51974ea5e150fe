import type { UserDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { systemActor } from "../../src/shared/actor"
import { defineTierWorkflow } from "../../src/workflows/membership"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createLadder,
  eventually,
  failure,
} from "../helpers"
import type { Ladder, SignedIn } from "../helpers"

const PLATINUM = {
  name: { en: "Platinum", zhCN: "白金卡" },
  perks: { en: "Tea, always", zhCN: "茶水常备" },
  spend_thresholds: { usd: "1000" },
  visits_threshold: 24,
  multiplier_percent: 200,
}

const GOLD = { en: "Gold", zhCN: "金卡" }

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: SignedIn<UserDTO>
    let tiers: Ladder["tiers"]
    let customerId: string

    const service = () => getContainer().resolve(MEMBERSHIP_MODULE)
    const customers = () => getContainer().resolve(Modules.CUSTOMER)

    beforeAll(async () => {
      const container = getContainer()
      admin = await createAdmin(container, { role: "owner" })
      ;({ tiers } = await createLadder(container))
      const customer = await customers().createCustomers({
        email: "member@balm.test",
      })
      customerId = customer.id
    })

    const path = (id = "") => `/admin/membership-tiers${id && `/${id}`}`
    const list = async () =>
      (await api.get(`${path()}?order=rank`, admin.headers)).data
    const add = (body: unknown) => api.post(path(), body, admin.headers)
    const change = (name: string, body: unknown) =>
      api.post(path(tiers[name]), body, admin.headers)

    /** The member pays so many dollars; nobody reviews their tier yet. */
    const spend = (dollars: number) =>
      service().postMovements(
        [
          {
            source_type: "capture",
            source_id: `capt_${dollars}`,
            order_id: `order_${dollars}`,
            amount: dollars,
            occurred_at: new Date(),
            customer_id: customerId,
            outcome: "counted",
            basis: {
              order_id: `order_${dollars}`,
              currency_code: "usd",
              order_total: dollars,
              net_total: dollars,
              ordered_at: new Date(),
              full_points: String(dollars),
              multiplier_percent: 100,
              lines: [],
            },
          },
        ],
        { pendingDays: 14, expiryMonths: 12 }
      )
    const inGroup = (name: string) =>
      eventually(
        async () =>
          (
            await customers().retrieveCustomer(customerId, {
              relations: ["groups"],
            })
          ).groups.map((group) => group.name),
        (found) => found.join() === name
      )

    it("adds one on top with a group of its own, and members follow", async () => {
      await spend(1000)
      const { status, data } = await add(PLATINUM)
      expect(status).toBe(201)
      expect(data.membership_tier).toEqual({
        ...PLATINUM,
        id: expect.stringMatching(/^btier_/),
        rank: 3,
        customer_group_id: expect.stringMatching(/^cusgroup_/),
        priority_booking_days: 0,
        birthday_points: 0,
        members: 0,
      })
      await inGroup("Platinum")
      const { membership_tiers, count, window_days } = await list()
      expect({ count, window_days }).toEqual({ count: 3, window_days: 365 })
      expect(
        membership_tiers.map((one: { rank: number; members: number }) => [
          one.rank,
          one.members,
        ])
      ).toEqual([
        [1, 0],
        [2, 0],
        [3, 1],
      ])
      const inTier = async (id: string | undefined) =>
        (await api.get(`/admin/members?tier_id=${id}`, admin.headers)).data
      const found = await inTier(data.membership_tier.id)
      expect(found.members).toMatchObject([{ customer_id: customerId }])
      expect((await inTier(tiers["Gold"])).count).toBe(0)
    })

    it("changes what is given and nothing else; a currency left out is gone", async () => {
      const { data } = await change("Gold", {
        spend_thresholds: { cny: "2000" },
      })
      expect(data.membership_tier).toMatchObject({
        name: { en: "Gold", zhCN: "金卡" },
        multiplier_percent: 150,
        rank: 2,
      })
      expect(data.membership_tier.spend_thresholds).toEqual({ cny: "2000" })
    })

    it("renames the group with its tier, as long as that has no name of its own", async () => {
      const names = async () =>
        (await customers().listCustomerGroups({}))
          .map((group) => group.name)
          .toSorted()
      const rename = (en: string) =>
        change("Gold", { name: { en, zhCN: "金卡" } })
      await rename("Golden")
      expect(await names()).toEqual(["Golden", "Silver"])
      // Another language is no other name.
      await change("Gold", { name: { en: "Golden", zhCN: "黄金" } })
      expect(await names()).toEqual(["Golden", "Silver"])

      // A group of that name is somebody else's: neither is renamed.
      await customers().createCustomerGroups({ name: "Press" })
      expect(await failure(rename("Press"))).toMatchObject({ status: 400 })
      expect(await names()).toEqual(["Golden", "Press", "Silver"])
      const { name } = await service().retrieveTier(tiers["Gold"] ?? "")
      expect(name).toEqual({ en: "Golden", zhCN: "黄金" })

      const [group] = await customers().listCustomerGroups({ name: "Golden" })
      await customers().updateCustomerGroups(group?.id ?? "", {
        name: "Our dearest",
      })
      await rename("Amber")
      expect(await names()).toEqual(["Our dearest", "Press", "Silver"])
    })

    it("refuses a ladder with a step out of order, and what is no tier", async () => {
      const before = await list()
      const asking = (spend_thresholds: object) => ({
        ...PLATINUM,
        spend_thresholds,
      })
      const refused: [string, () => Promise<unknown>, number][] = [
        ["asks less", () => add(asking({ usd: "299.99" })), 400],
        [
          "asks more than the next",
          () => change("Silver", { spend_thresholds: { usd: "300.01" } }),
          400,
        ],
        ["below nothing", () => add(asking({ usd: "-1" })), 400],
        ["nothing", () => add(asking({ usd: "0" })), 400],
        ["no currency", () => add(asking({ dollars: "1" })), 400],
        ["one language", () => add({ ...PLATINUM, name: { en: "P" } }), 400],
        [
          "a NUL",
          () => add({ ...PLATINUM, name: { en: "a\u0000", zhCN: "b" } }),
          400,
        ],
        // Its own group would share a name with one that is there.
        ["a name taken", () => add({ ...PLATINUM, name: GOLD }), 400],
        ["a field of ours", () => add({ ...PLATINUM, rank: 1 }), 400],
        [
          "nobody's",
          () =>
            api.post(
              path("btier_none"),
              { multiplier_percent: 200 },
              admin.headers
            ),
          404,
        ],
      ]
      for (const [what, request, status] of refused) {
        const answer = await failure(request())
        expect([what, answer.status]).toEqual([what, status])
      }
      expect(await failure(add(asking({ usd: "1" })))).toEqual({
        status: 400,
        message:
          "Platinum would ask less than Silver, which is below it: raise what it asks, or swap the two.",
      })
      expect(await list()).toEqual(before)
      const groups = await customers().listCustomerGroups({})
      expect(groups.map(({ name }) => name).toSorted()).toEqual([
        "Gold",
        "Silver",
      ])
    })

    it("takes one away, and its members fall to what they have reached", async () => {
      await spend(300)
      await change("Gold", { birthday_points: 50 })
      await inGroup("Gold")
      const { data } = await api.delete(path(tiers["Gold"]), admin.headers)
      expect(data).toEqual({
        id: tiers["Gold"],
        object: "membership_tier",
        deleted: true,
      })
      await inGroup("Silver")
      const gone = api.get(path(tiers["Gold"]), admin.headers)
      expect((await failure(gone)).status).toBe(404)
    })

    it("is for who may change the rules of the house, and on record", async () => {
      const desk = await createAdmin(getContainer(), { role: "front_desk" })
      expect((await api.get(path(), desk.headers)).status).toBe(200)
      const refused = api.post(path(), PLATINUM, desk.headers)
      expect((await failure(refused)).status).toBe(403)
      await add(PLATINUM)
      const { data } = await api.get(
        "/admin/audit-log?action=tier.write",
        admin.headers
      )
      expect(data.audit_log).toMatchObject([
        { action: "tier.write", details: { change: "add" } },
      ])
    })

    it("leaves a tier as it was when a later step fails", async () => {
      const workflow = defineTierWorkflow(getContainer())
      workflow.appendAction("throw", "balm-define-tier", {
        invoke: () => {
          throw new Error("injected after the tier")
        },
      })
      const { errors } = await workflow.run({
        input: {
          change: "change",
          id: tiers["Gold"] ?? "",
          content: { multiplier_percent: 900 },
          actor: systemActor("test"),
          occurred_at: new Date().toISOString(),
        },
        throwOnError: false,
      })
      expect(errors[0]?.error.message).toBe("injected after the tier")
      const gold = await service().retrieveTier(tiers["Gold"] ?? "")
      expect(gold.multiplier_percent).toBe(150)
    })
  },
})
