import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { addTime } from "../../src/shared/clock"
import { reviewTiersWorkflow } from "../../src/workflows/membership"
import {
  balmIntegrationTestRunner,
  capturePayment,
  createAdmin,
  createCustomer,
  createLadder,
  createShop,
  createVirtualProduct,
  eventually,
  failure,
  placeOrder,
  refundPayment,
} from "../helpers"
import type { Ladder, Shop, SignedIn } from "../helpers"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let facial: { productId: string; variantId: string }
    const groups: Ladder["groups"] = {}
    const tiers: Ladder["tiers"] = {}

    const service = () => getContainer().resolve(MEMBERSHIP_MODULE)
    const customers = () => getContainer().resolve(Modules.CUSTOMER)

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container, { role: "owner" })
      customer = await createCustomer(container, shop.publishableKey)
      facial = await createVirtualProduct(container, shop, {
        title: "Facial",
        price: 100,
      })
      await container.resolve(SERVICE_PACKAGE_MODULE).createServices({
        product_id: facial.productId,
        duration_minutes: 60,
      })
      const made = await createLadder(container)
      Object.assign(groups, made.groups)
      Object.assign(tiers, made.tiers)
    })

    const pay = async (quantity: number) => {
      const order = await placeOrder(api, shop, customer.headers, [
        { variantId: facial.variantId, quantity },
      ])
      await capturePayment(api, admin.headers, order.id)
      return order
    }
    const member = async () =>
      (await service().listMembers({ customer_id: customer.entity.id }))[0]
    const inTier = (name: string | null) =>
      eventually(member, (row) => row?.tier_id === (name && tiers[name]))
    const groupsOf = async () => {
      const row = await customers().retrieveCustomer(customer.entity.id, {
        relations: ["groups"],
      })
      return row.groups.map(({ name }) => name)
    }
    const inGroups = (...names: string[]) =>
      eventually(groupsOf, (found) => found.join() === names.join())
    const history = async () =>
      (
        await service().listTierChanges({}, { order: { occurred_at: "ASC" } })
      ).map(({ reason, from_tier_id, to_tier_id }) => [
        reason,
        from_tier_id,
        to_tier_id,
      ])
    const review = async (now: Date) => {
      const { result } = await reviewTiersWorkflow(getContainer()).run({
        input: { now: now.toISOString() },
      })
      return result
    }

    it("goes up at once, into the group, and earns more from then on", async () => {
      await pay(1)
      await inTier("Silver")
      await inGroups("Silver")
      await pay(2)
      await inTier("Gold")
      await inGroups("Gold")
      const order = await pay(1)
      const entries = await eventually(
        () => service().listPointsEntries({ order_id: order.id }),
        (rows) => rows.length > 0
      )
      expect(entries.map(({ points }) => points)).toEqual([150])
      expect(await history()).toEqual([
        ["qualified", null, tiers["Silver"]],
        ["qualified", tiers["Silver"], tiers["Gold"]],
      ])
      await refundPayment(api, admin.headers, order.id, 100)
      await eventually(
        () => service().listPointsEntries({ order_id: order.id }),
        (rows) => rows.reduce((sum, row) => sum + row.points, 0) === 0
      )
    })

    it("goes down at the review only, one step, out of the group", async () => {
      const order = await pay(3)
      await inTier("Gold")
      await refundPayment(api, admin.headers, order.id, 300)
      await eventually(
        () => service().listPointsSources({ source_type: "refund" }),
        (rows) => rows.length > 0
      )
      const row = await member()
      const due = row?.tier_review_at ?? new Date(0)
      expect(await review(addTime(due, -1, "minute"))).toEqual([])
      expect((await member())?.tier_id).toBe(tiers["Gold"])

      const reviews = await Promise.all([review(due), review(due)])
      expect(reviews.flat()).toHaveLength(1)
      expect((await member())?.tier_id).toBe(tiers["Silver"])
      expect(await groupsOf()).toEqual(["Silver"])
      expect(await review(addTime(due, 365, "day"))).toHaveLength(1)
      expect((await member())?.tier_id).toBeNull()
      expect(await groupsOf()).toEqual([])
    })

    it("tells members and staff where they stand, in their language", async () => {
      const own = async (query = "") =>
        (
          await api.get(
            `/store/customers/me/membership${query}`,
            customer.headers
          )
        ).data.membership
      expect(await own()).toMatchObject({
        tier: null,
        next: {
          id: tiers["Silver"],
          name: "Silver",
          percent: 0,
          missing: { spend: { usd: "100" }, visits: null },
        },
      })
      await pay(1)
      await inTier("Silver")
      expect(await own("?locale=zh-CN")).toMatchObject({
        tier: {
          id: tiers["Silver"],
          name: "银卡",
          review_at: expect.any(String),
        },
        next: {
          name: "金卡",
          percent: 33,
          missing: { spend: { usd: "200" } },
        },
      })
      const { data } = await api.get("/admin/members", admin.headers)
      expect(data.members[0].tier).toEqual({
        id: tiers["Silver"],
        name: { en: "Silver", zhCN: "银卡" },
      })
    })

    it("repairs the group that a crash or a hand has left wrong", async () => {
      await pay(1)
      await inTier("Silver")
      await inGroups("Silver")
      await customers().removeCustomerFromGroup({
        customer_id: customer.entity.id,
        customer_group_id: groups["Silver"] ?? "",
      })
      await customers().addCustomerToGroup({
        customer_id: customer.entity.id,
        customer_group_id: groups["Gold"] ?? "",
      })
      const own = await customers().createCustomerGroups({ name: "Press" })
      await customers().addCustomerToGroup({
        customer_id: customer.entity.id,
        customer_group_id: own.id,
      })
      expect(await review(new Date())).toEqual([])
      expect((await groupsOf()).toSorted()).toEqual(["Press", "Silver"])
    })

    it("takes back the groups when a later step fails, and the next run ends it", async () => {
      await pay(1)
      await inTier("Silver")
      await inGroups("Silver")
      await service().updateMembers({
        selector: { customer_id: customer.entity.id },
        data: { tier_id: null },
      })
      const workflow = reviewTiersWorkflow(getContainer())
      workflow.appendAction("throw", "balm-place-in-groups", {
        invoke: () => {
          throw new Error("injected after the groups")
        },
      })
      const { errors } = await workflow.run({
        input: { now: new Date().toISOString() },
        throwOnError: false,
      })
      expect(errors[0]?.error.message).toBe("injected after the groups")
      expect((await member())?.tier_id).toBe(tiers["Silver"])
      await review(new Date())
      expect(await groupsOf()).toEqual(["Silver"])
    })

    it("keeps a tier that staff gave until its day", async () => {
      await pay(1)
      await inTier("Silver")
      const row = await member()
      const now = new Date()
      const path = `/admin/members/${row?.id ?? ""}/tier`
      const body = {
        tier_id: tiers["Gold"],
        held_until: addTime(now, 500, "day").toISOString(),
        reason: "Wedding party of twelve",
      }
      const { data } = await api.post(path, body, admin.headers)
      expect(data.member.tier.name.en).toBe("Gold")
      expect(await groupsOf()).toEqual(["Gold"])
      await api.post(path, body, admin.headers)
      expect((await history()).slice(1)).toEqual([
        ["manual", tiers["Silver"], tiers["Gold"]],
      ])
      const stranger = { ...body, tier_id: "btier_none" }
      expect(await failure(api.post(path, stranger, admin.headers))).toEqual({
        status: 404,
        message: "No tier btier_none: look it up in the list of tiers.",
      })
      const silent = { tier_id: null }
      expect(
        (await failure(api.post(path, silent, admin.headers))).status
      ).toBe(400)
      expect(await review(addTime(now, 400, "day"))).toEqual([])
      expect(await groupsOf()).toEqual(["Gold"])
      expect(await review(addTime(now, 501, "day"))).toHaveLength(1)
      expect((await member())?.tier_id).toBe(tiers["Silver"])
    })
  },
})
