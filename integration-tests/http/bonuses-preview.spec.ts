import { Modules } from "@medusajs/framework/utils"
import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import grantBirthdays from "../../src/jobs/grant-birthdays"
import { CLIENT_CARD_MODULE } from "../../src/modules/client-card"
import { FEEDBACK_MODULE } from "../../src/modules/feedback"
import { FeedbackEvents } from "../../src/modules/feedback/events"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { addTime } from "../../src/shared/clock"
import { bonusSweep } from "../../src/workflows/membership/bonus-sweeps"
import { grantBonusesWorkflow } from "../../src/workflows/membership"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import type { BonusKind } from "../../src/modules/membership/types"
import {
  balmIntegrationTestRunner,
  called,
  cancelOrder,
  capturePayment,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  failure,
  placeOrder,
  pointsDifferences,
  refundPayment,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let serum: { productId: string; variantId: string }

    const service = () => getContainer().resolve(MEMBERSHIP_MODULE)

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container, { role: "owner" })
      customer = await createCustomer(container, shop.publishableKey)
      serum = await createVirtualProduct(container, shop, {
        title: "Serum",
        price: 60.25,
      })
      await api.post(
        "/admin/balm-settings",
        {
          values: {
            "membership.birthday_points": 50,
            "membership.first_visit_points": 30,
            "membership.review_points": 10,
          },
        },
        admin.headers
      )
    })

    const bonuses = async (customerId = customer.entity.id) => {
      const [member] = await service().listMembers({ customer_id: customerId })
      const entries = await service().listPointsEntries(
        { member_id: member?.id ?? "none", kind: "bonus" },
        { order: { sequence: "ASC" } }
      )
      return entries.map(({ source_type, points }) => [source_type, points])
    }
    const sweep = (bonus: BonusKind) =>
      runSweep(getContainer(), bonusSweep(bonus), {
        since: new Date(),
        now: new Date(),
      })
    const soon = (wanted: [string, number][]) =>
      eventually(
        () => bonuses(),
        (found) => found.length === wanted.length
      ).then((found) => expect(found).toEqual(wanted))
    const buy = async () => {
      const { id } = await placeOrder(api, shop, customer.headers, [
        { variantId: serum.variantId },
      ])
      await capturePayment(api, admin.headers, id)
      return id
    }

    afterEach(async () => {
      expect(await service().ledgerFaults()).toEqual([])
    })

    it("gives a first visit once, and takes it back with an order that came to nothing", async () => {
      const first = await buy()
      await soon([["first_visit", 30]])
      await refundPayment(api, admin.headers, first, 20)
      await buy()
      await sweep("first_visit")
      await sweep("first_visit_undone")
      expect(await bonuses()).toEqual([["first_visit", 30]])

      await refundPayment(api, admin.headers, first, 40.25)
      // The other order is kept, so it is the first visit now.
      await soon([
        ["first_visit", 30],
        ["first_visit_undone", -30],
        ["first_visit", 30],
      ])
      await sweep("first_visit")
      await sweep("first_visit_undone")
      expect(await bonuses()).toHaveLength(3)
      expect(await pointsDifferences(getContainer())).toEqual([])
    })

    it("takes it back with a canceled order", async () => {
      const id = await buy()
      await soon([["first_visit", 30]])
      await cancelOrder(api, admin.headers, id)
      await soon([
        ["first_visit", 30],
        ["first_visit_undone", -30],
      ])
    })

    /** Cards with a birthday on a day of March. */
    const bornInMarch = (days: [string, number][]) =>
      getContainer()
        .resolve(CLIENT_CARD_MODULE)
        .createClientCards(
          days.map(([customer_id, birth_day]) => ({
            customer_id,
            version: 1,
            field_versions: {},
            birth_calendar: "solar" as const,
            birth_month: 3,
            birth_day,
          }))
        )

    it("gives a birthday gift on the store's day, once, also a month late", async () => {
      const { id: newcomer } = await getContainer()
        .resolve(Modules.CUSTOMER)
        .createCustomers({ email: "new@balm.test" })
      await bornInMarch([
        [customer.entity.id, 5],
        [newcomer, 4],
      ])
      // A year on, so that both cards are older than the day.
      const year = new Date().getUTCFullYear() + 1
      const run = (at: string) =>
        grantBirthdays(getContainer(), {
          scheduledFor: new Date(`${year}-${at}T06:00:00Z`),
        })
      await run("03-03")
      expect(await bonuses()).toEqual([])
      await Promise.all([run("03-05"), run("03-05")])
      await run("03-06")
      expect(await bonuses()).toEqual([["birthday", 50]])
      expect(await bonuses(newcomer)).toEqual([["birthday", 50]])
      const { points } = (
        await api.get("/store/customers/me/points?locale=zh", customer.headers)
      ).data
      expect(points).toMatchObject([
        { points: 50, reason: `${year} 年生日礼`, kind: "bonus" },
      ])
      await grantBirthdays(getContainer(), {
        scheduledFor: new Date(`${year + 1}-04-04T06:00:00Z`),
      })
      await grantBirthdays(getContainer(), {
        scheduledFor: new Date(`${year + 2}-04-06T06:00:00Z`),
      })
      expect(await bonuses()).toEqual([
        ["birthday", 50],
        ["birthday", 50],
      ])
    })

    it("thanks for feedback whatever it says, once in thirty days", async () => {
      const answer = (id: string, stars: number, days: number) => ({
        id,
        invite_id: `bfinv_${id}`,
        order_id: "order_1",
        customer_id: customer.entity.id,
        stars,
        text: "",
        topics: [],
        locale: "en" as const,
        revision: 1,
        submitted_at: addTime(new Date(), -days, "day"),
      })
      const feedback = getContainer().resolve(FEEDBACK_MODULE)
      await feedback.createFeedbacks([answer("bfb_1", 1, 20)])
      expect(await sweep("review")).toEqual({ repaired: 1, failed: 0 })
      await feedback.createFeedbacks([
        answer("bfb_2", 5, 10),
        answer("bfb_3", 5, 25),
      ])
      expect(await sweep("review")).toEqual({ repaired: 0, failed: 0 })
      expect(await bonuses()).toEqual([["review", 10]])
    })

    it("thanks at once for what was written through the link", async () => {
      await placeOrder(api, shop, customer.headers, [
        { variantId: serum.variantId },
      ])
      const feedback = getContainer().resolve(FEEDBACK_MODULE)
      const [invite] = await eventually(
        () => feedback.listFeedbackInvites({ status: "planned" }),
        (invites) => invites.length === 1
      )
      const token = invite && feedback.links.token(invite)
      const answer = (stars: number) =>
        api.post(
          `/store/feedback/${token}`,
          { stars, text: "The room was cold." },
          shop.headers
        )
      await answer(1)
      await soon([["review", 10]])
      const { membership } = (
        await api.get("/store/customers/me/membership", customer.headers)
      ).data
      expect(membership.points).toMatchObject({ balance: 10, pending: 0 })

      // A second thought, the event again and the sweep: thanked once.
      await answer(5)
      const [written] = await feedback.listFeedbacks({})
      const asked = jest.spyOn(service(), "postBonuses")
      await getContainer()
        .resolve(Modules.EVENT_BUS)
        .emit({
          name: FeedbackEvents.RECEIVED,
          data: { id: written?.id ?? "" },
        })
      await called(asked)
      await sweep("review")
      expect(await bonuses()).toEqual([["review", 10]])
    })

    it("gives everybody theirs when the ledger of one refuses it", async () => {
      const others = await getContainer()
        .resolve(Modules.CUSTOMER)
        .createCustomers(
          Array.from({ length: 4 }, (_, index) => ({
            email: `twin-${index}@balm.test`,
          }))
        )
      const ids = others.map(({ id }) => id)
      await bornInMarch([customer.entity.id, ...ids].map((id) => [id, 5]))
      const member = await service().createMembers({
        customer_id: customer.entity.id,
      })
      const correct = (points: number) =>
        service().postAdjustment({
          member_id: member.id,
          points,
          reason: "Test",
          actor_id: null,
          allowance: null,
          idempotency_key: String(points),
          occurred_at: new Date(),
          expires_at: null,
        })
      // The largest total that a ledger holds, less what the gift is worth.
      await correct(2 ** 31 - 1 - 49)
      const day = new Date(`${new Date().getUTCFullYear() + 1}-03-05T06:00:00Z`)
      const run = () =>
        runSweep(
          getContainer(),
          bonusSweep("birthday", () => day),
          { since: day, now: day }
        )
      const given = () => Promise.all([customer.entity.id, ...ids].map(bonuses))
      const gift = [["birthday", 50]]
      expect(await run()).toEqual({ repaired: 4, failed: 1 })
      expect(await given()).toEqual([[], gift, gift, gift, gift])
      // Nor does it keep anybody from theirs the next time.
      expect(await run()).toEqual({ repaired: 0, failed: 1 })
      await correct(-1)
      expect(await run()).toEqual({ repaired: 1, failed: 0 })
      expect(await given()).toEqual([gift, gift, gift, gift, gift])
      expect(await pointsDifferences(getContainer())).toEqual([])
    })

    it("gives nothing when a later step fails, and all of it the next time", async () => {
      await api.post(
        "/admin/balm-settings",
        { values: { "membership.pending_days": 0 } },
        admin.headers
      )
      const order = await buy()
      await soon([["first_visit", 30]])
      const [member] = await service().listMembers({
        customer_id: customer.entity.id,
      })
      const points = async () => {
        const now = new Date()
        const [found] = await service().membersWithPoints([member?.id ?? ""], {
          now,
          soon: now,
        })
        return found?.points
      }
      const ledger = async () => ({
        points: await points(),
        lots: (
          await service().listPointsLots({}, { order: { id: "ASC" } })
        ).map(({ id, points_left }) => [id, points_left]),
      })
      await service().postAdjustment({
        member_id: member?.id ?? "",
        points: -150,
        reason: "Spent",
        actor_id: null,
        allowance: null,
        idempotency_key: "spent",
        occurred_at: new Date(),
        expires_at: null,
      })
      await bornInMarch([[customer.entity.id, 5]])
      // A debt of 150, which the gift pays a part of.
      await refundPayment(api, admin.headers, order, 60.25)
      await eventually(points, (found) => found?.balance === -150)
      const before = await ledger()
      const now = `${new Date().getUTCFullYear() + 1}-03-05T06:00:00Z`
      const input = {
        bonus: "birthday" as const,
        customer_ids: [customer.entity.id],
        now,
      }
      const failing = grantBonusesWorkflow(getContainer())
      failing.appendAction("throw", "balm-grant-bonuses", {
        invoke: () => {
          throw new Error("injected after the bonuses")
        },
      })
      const { errors } = await failing.run({ input, throwOnError: false })
      expect(errors.map(({ error }) => error.message)).toEqual([
        "injected after the bonuses",
      ])
      expect(await ledger()).toEqual(before)
      expect(await pointsDifferences(getContainer())).toEqual([])

      const { result } = await grantBonusesWorkflow(getContainer()).run({
        input,
      })
      expect(result.granted_ids).toHaveLength(1)
      expect((await points())?.balance).toBe(-100)
      expect((await bonuses()).at(-1)).toEqual(["birthday", 50])
    })

    describe("GET /store/carts/:id/points", () => {
      const fill = async (buyer: { headers: Record<string, string> }) => {
        const { cart } = (
          await api.post(
            "/store/carts",
            {
              region_id: shop.regionId,
              sales_channel_id: shop.salesChannelId,
            },
            buyer
          )
        ).data
        await api.post(
          `/store/carts/${cart.id}/line-items`,
          { variant_id: serum.variantId, quantity: 3 },
          buyer
        )
        return String(cart.id)
      }
      const preview = async (
        id: string,
        buyer: { headers: Record<string, string> }
      ) => (await api.get(`/store/carts/${id}/points`, buyer)).data.points

      it("tells what the order then earns, after a discount", async () => {
        await createPromotionsWorkflow(getContainer()).run({
          input: {
            promotionsData: [
              {
                code: "TENTH",
                type: "standard",
                status: "active",
                is_automatic: true,
                application_method: {
                  type: "percentage",
                  target_type: "items",
                  allocation: "across",
                  value: 10,
                  currency_code: "usd",
                },
              },
            ],
          },
        })
        const cart = await fill(customer.headers)
        const told = await preview(cart, customer.headers)
        // 180.75 less a tenth, twice, rounded down.
        expect(told).toMatchObject({ total: 325, pending_days: 14 })
        expect(told.lines).toMatchObject([{ points: 325 }])
        const { payment_collection } = (
          await api.post(
            "/store/payment-collections",
            { cart_id: cart },
            customer.headers
          )
        ).data
        await api.post(
          `/store/payment-collections/${payment_collection.id}/payment-sessions`,
          { provider_id: "pp_system_default" },
          customer.headers
        )
        const { data } = await api.post(
          `/store/carts/${cart}/complete`,
          {},
          customer.headers
        )
        await capturePayment(api, admin.headers, data.order.id)
        const entries = await eventually(
          () =>
            service().listPointsEntries({
              order_id: data.order.id,
              kind: "accrue",
            }),
          (rows) => rows.length === 1
        )
        expect(entries.map(({ points }) => points)).toEqual([told.total])
      })

      it("is for a guest too, and another customer's cart is none", async () => {
        const guest = {
          headers: { "x-publishable-api-key": shop.publishableKey },
        }
        expect((await preview(await fill(guest), guest)).total).toBe(361)
        const own = await fill(customer.headers)
        const other = await createCustomer(getContainer(), shop.publishableKey)
        const gone = await failure(preview(own, other.headers))
        expect(gone).toEqual({
          status: 404,
          message: `Cart id not found: ${own}`,
        })
        expect(await failure(preview("cart_none", guest))).toEqual({
          status: 404,
          message: "Cart id not found: cart_none",
        })
      })
    })
  },
})
