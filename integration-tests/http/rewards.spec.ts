import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { addTime } from "../../src/shared/clock"
import { closingSweep } from "../../src/workflows/membership/redemption-sweeps"
import { runSweeps } from "../../src/workflows/sweeps"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import {
  balmIntegrationTestRunner,
  cancelOrder,
  capturePayment,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  failure,
  pointsDifferences,
  refundPayment,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

const TEN_OFF = {
  kind: "amount_off",
  name: { en: "10 off", zhCN: "立减 10 元" },
  cost_points: 100,
  amounts: { usd: "10" },
}

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let facial: { productId: string; variantId: string }
    let serum: { productId: string; variantId: string }
    let keys = 0

    const membership = () => getContainer().resolve(MEMBERSHIP_MODULE)
    const promotions = () => getContainer().resolve(Modules.PROMOTION)

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container, { role: "owner" })
      customer = await createCustomer(container, shop.publishableKey)
      facial = await createVirtualProduct(container, shop, {
        title: "Facial",
        price: 80,
      })
      serum = await createVirtualProduct(container, shop, {
        title: "Serum",
        price: 30,
      })
    })

    afterEach(async () => {
      await rested()
    })

    const key = () => `key-${++keys}`
    const keyed = (
      headers: { headers: Record<string, string> },
      own = key()
    ) => ({
      headers: { ...headers.headers, "idempotency-key": own },
    })
    const give = async (points: number) => {
      const [known] = await membership().listMembers({
        customer_id: customer.entity.id,
      })
      const member =
        known ??
        (await membership().createMembers({ customer_id: customer.entity.id }))
      await membership().postAdjustment({
        member_id: member.id,
        points,
        reason: "Test",
        actor_id: null,
        idempotency_key: key(),
        allowance: null,
        occurred_at: new Date(),
        expires_at: null,
      })
    }
    /** What can be used, now or in so many days. */
    const balance = async (days = 0): Promise<number | undefined> => {
      const [member] = await membership().listMembers({
        customer_id: customer.entity.id,
      })
      const now = addTime(new Date(), days, "day")
      const [found] = await membership().membersWithPoints([member?.id ?? ""], {
        now,
        soon: now,
      })
      return found?.points.balance
    }
    const offer = async (changes: object = {}): Promise<string> =>
      (
        await api.post(
          "/admin/rewards",
          { ...TEN_OFF, ...changes },
          admin.headers
        )
      ).data.reward.id
    const redeem = async (reward: string, own = key()) =>
      (
        await api.post(
          `/store/rewards/${reward}/redeem`,
          {},
          keyed(customer.headers, own)
        )
      ).data.redemption
    const redemption = async (id: string) =>
      (await membership().redemptionsAsTheyStand([id]))[0]
    const inState = (id: string, state: string) =>
      eventually(
        () => redemption(id),
        (one) => one?.state === state
      )
    /** Whatever was still under way is done, and everything adds up. */
    const rested = () =>
      eventually(
        () => pointsDifferences(getContainer()),
        (differences) => differences.length === 0
      )
    const fill = async (
      variants: string[],
      buyer = customer.headers
    ): Promise<string> => {
      const { cart } = (
        await api.post(
          "/store/carts",
          { region_id: shop.regionId, sales_channel_id: shop.salesChannelId },
          buyer
        )
      ).data
      for (const variant_id of variants) {
        await api.post(
          `/store/carts/${cart.id}/line-items`,
          { variant_id, quantity: 1 },
          buyer
        )
      }
      return cart.id
    }
    const enter = async (
      cartId: string,
      code: string,
      buyer = customer.headers
    ) =>
      (
        await api.post(
          `/store/carts/${cartId}/promotions`,
          { promo_codes: [code] },
          buyer
        )
      ).data.cart
    const ready = async (cartId: string) => {
      const { payment_collection } = (
        await api.post(
          "/store/payment-collections",
          { cart_id: cartId },
          customer.headers
        )
      ).data
      await api.post(
        `/store/payment-collections/${payment_collection.id}/payment-sessions`,
        { provider_id: "pp_system_default" },
        customer.headers
      )
    }
    const complete = async (cartId: string) =>
      (await api.post(`/store/carts/${cartId}/complete`, {}, customer.headers))
        .data
    const buy = async (cartId: string) => {
      await ready(cartId)
      return (await complete(cartId)).order
    }
    const sweep = (now = new Date()) =>
      runSweeps(getContainer(), { since: addTime(now, -3, "day"), now })
    const close = async (now: Date) => {
      for (const reason of ["expired", "withdrawn"] as const) {
        await runSweep(getContainer(), closingSweep(reason, now), {
          since: now,
          now,
        })
      }
    }
    const total = async (cartId: string): Promise<number> =>
      (await api.get(`/store/carts/${cartId}`, customer.headers)).data.cart
        .total

    describe("a coupon", () => {
      it("is issued for points, takes its amount off once, and only for its owner", async () => {
        await give(250)
        const one = await redeem(await offer())
        expect(one).toMatchObject({
          state: "issued",
          kind: "amount_off",
          name: "10 off",
          points: 100,
          amount: 10,
          currency_code: "usd",
          code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{10}$/),
        })
        expect(await balance()).toBe(150)

        const stranger = await createCustomer(
          getContainer(),
          shop.publishableKey
        )
        const theirs = await fill([facial.variantId], stranger.headers)
        expect((await enter(theirs, one.code, stranger.headers)).total).toBe(80)

        const cart = await fill([facial.variantId])
        expect((await enter(cart, one.code)).total).toBe(70)
        const order = await buy(cart)
        expect(order.total).toBe(70)
        await inState(one.id, "used")
        const again = await fill([facial.variantId])
        expect((await enter(again, one.code)).total).toBe(80)
      })

      it("takes a percentage off, or makes one piece of a product free", async () => {
        await give(200)
        const fifth = await redeem(
          await offer({ kind: "percentage_off", percentage: 20, amounts: null })
        )
        const free = await redeem(
          await offer({
            kind: "free_product",
            variant_id: serum.variantId,
            amounts: null,
          })
        )
        const cart = await fill([facial.variantId, serum.variantId])
        expect((await enter(cart, fifth.code)).total).toBe(88)
        const other = await fill([
          facial.variantId,
          serum.variantId,
          serum.variantId,
        ])
        expect((await enter(other, free.code)).total).toBe(110)
        expect(
          (await enter(await fill([facial.variantId]), free.code)).total
        ).toBe(80)
      })

      it("in two carts at once makes one order", async () => {
        await give(100)
        const one = await redeem(await offer())
        const carts = [
          await fill([facial.variantId]),
          await fill([facial.variantId]),
        ]
        for (const cart of carts) {
          await enter(cart, one.code)
          await ready(cart)
        }
        const ends = await Promise.allSettled(carts.map(complete))
        const orders = ends.filter(
          (end) => end.status === "fulfilled" && end.value.type === "order"
        )
        expect(orders).toHaveLength(1)
        await inState(one.id, "used")
      })

      it("comes back when nobody has used it in time, and is worth nothing then", async () => {
        await give(100)
        const one = await redeem(await offer())
        const cart = await fill([facial.variantId])
        await enter(cart, one.code)
        await ready(cart)
        await close(addTime(new Date(), 29, "day"))
        expect(await balance()).toBe(0)
        expect(await total(cart)).toBe(70)
        await close(addTime(new Date(), 31, "day"))
        await close(addTime(new Date(), 31, "day"))
        expect(await total(cart)).toBe(80)
        expect(await balance(32)).toBe(100)
        expect(await redemption(one.id)).toMatchObject({ state: "returned" })
        expect(await failure(complete(cart))).toMatchObject({ status: 400 })
        expect(
          (await enter(await fill([facial.variantId]), one.code)).total
        ).toBe(80)
      })

      it("is either used or comes back, whoever is quicker", async () => {
        await give(500)
        const reward = await offer()
        for (let round = 0; round < 5; round += 1) {
          const one = await redeem(reward)
          const cart = await fill([facial.variantId])
          await enter(cart, one.code)
          await ready(cart)
          const before = (await balance()) ?? 0
          const cancel = () =>
            api.post(
              `/store/customers/me/redemptions/${one.id}/cancel`,
              {},
              customer.headers
            )
          // Now the one is asked first, now the other.
          const canceling = round % 2 === 0 ? undefined : cancel()
          const [bought] = await Promise.allSettled([
            complete(cart),
            canceling ?? cancel(),
          ])
          const sold =
            bought.status === "fulfilled" && bought.value.type === "order"
          // Both may be refused, where the checkout is slow: the coupon is
          // shut, and the job finds it.
          await close(new Date())
          await inState(one.id, sold ? "used" : "returned")
          expect(await balance()).toBe(before + (sold ? 0 : 100))
        }
      })

      it("leaves the cart when it is given back, which is then to be paid in full", async () => {
        await give(100)
        const one = await redeem(await offer())
        const cart = await fill([facial.variantId])
        await enter(cart, one.code)
        await ready(cart)
        const { data } = await api.post(
          `/store/customers/me/redemptions/${one.id}/cancel`,
          {},
          customer.headers
        )
        expect(data.redemption.state).toBe("returned")
        expect(await total(cart)).toBe(80)
        // Refused before there is an order, not halfway through one.
        expect(await failure(complete(cart))).toEqual({
          status: 400,
          message: "Payment sessions are required to complete cart",
        })
        const order = await buy(cart)
        expect(order.total).toBe(80)
        expect(await balance()).toBe(100)
      })

      it("comes back when somebody deletes its promotion, and no cart can use it", async () => {
        await give(100)
        const one = await redeem(await offer())
        const cart = await fill([facial.variantId])
        await enter(cart, one.code)
        await ready(cart)
        const stands = await redemption(one.id)
        await promotions().softDeletePromotions([stands?.promotion_id ?? ""])
        await close(new Date())
        expect(await balance()).toBe(100)
        expect(await failure(complete(cart))).toMatchObject({ status: 400 })
      })

      it("is issued by the sweep when a run died after taking the points", async () => {
        await give(100)
        const reward = await offer()
        const { redemption: taken } = await membership().redeemReward(
          { id: reward, currency_code: null },
          {
            customer_id: customer.entity.id,
            idempotency_key: "died",
            actor_id: null,
            occurred_at: new Date(),
            expires_at: addTime(new Date(), 30, "day"),
          }
        )
        await Promise.all([sweep(), sweep(), redeem(reward, "died")])
        const cart = await fill([facial.variantId])
        expect((await enter(cart, taken.code ?? "")).total).toBe(70)
        expect(
          await promotions().listPromotions({ code: [taken.code ?? ""] })
        ).toHaveLength(1)
        expect(await balance()).toBe(0)
      })

      it("gives its points back pro rata after refunds, and all of them after a cancellation", async () => {
        await give(200)
        const reward = await offer()
        const first = await redeem(reward)
        const cart = await fill([facial.variantId])
        await enter(cart, first.code)
        const order = await buy(cart)
        await inState(first.id, "used")
        await capturePayment(api, admin.headers, order.id)
        await refundPayment(api, admin.headers, order.id, 21)
        await eventually(balance, (points) => points === 130)
        await refundPayment(api, admin.headers, order.id, 49)
        await eventually(balance, (points) => points === 200)

        const second = await redeem(reward)
        const other = await fill([facial.variantId])
        await enter(other, second.code)
        const { id } = await buy(other)
        await inState(second.id, "used")
        await cancelOrder(api, admin.headers, id)
        await eventually(balance, (points) => points === 200)
        await sweep()
        expect(await balance()).toBe(200)
      })
    })

    describe("50 redemptions at once of a balance that covers 30", () => {
      it("are exactly 30", async () => {
        await give(3_000)
        const reward = await offer()
        const asked = await Promise.all(
          Array.from({ length: 50 }, () =>
            failure(redeem(reward)).catch(() => undefined)
          )
        )
        expect(asked.filter((one) => one === undefined)).toHaveLength(30)
        expect(asked.find((one) => one !== undefined)).toMatchObject({
          status: 400,
        })
        expect(await balance()).toBe(0)
        expect(
          await promotions().listPromotions({}, { take: 100 })
        ).toHaveLength(30)
      })
    })

    describe("points at the checkout", () => {
      const pay = (cartId: string, points: number, own = key()) =>
        api.post(
          `/store/carts/${cartId}/points-payment`,
          { points },
          keyed(customer.headers, own)
        )

      it("take their worth off in the same call, once per key", async () => {
        await give(1_000)
        const cart = await fill([facial.variantId])
        const own = key()
        const first = await pay(cart, 500, own)
        const again = await pay(cart, 500, own)
        expect(first.data).toEqual(again.data)
        expect(first.data.redemption).toMatchObject({
          kind: "cart_amount",
          points: 500,
          amount: 5,
        })
        expect(await total(cart)).toBe(75)
        expect(await balance()).toBe(500)
      })

      it("never take more off than the goods cost", async () => {
        await give(20_000)
        const cart = await fill([facial.variantId])
        const { data } = await pay(cart, 20_000)
        expect(data.redemption).toMatchObject({ points: 8_000, amount: 80 })
        expect(await total(cart)).toBe(0)
        expect(await balance()).toBe(12_000)
      })

      it("pay for no gift card, and no coupon takes anything off one", async () => {
        await give(20_000)
        const card = await createVirtualProduct(getContainer(), shop, {
          title: "Gift card",
          price: 50,
          is_giftcard: true,
        })
        const cart = await fill([card.variantId, serum.variantId])
        const { data } = await pay(cart, 20_000)
        expect(data.redemption).toMatchObject({ points: 3_000, amount: 30 })
        expect(await total(cart)).toBe(50)
        const half = await redeem(
          await offer({ kind: "percentage_off", percentage: 50, amounts: null })
        )
        const other = await fill([card.variantId, serum.variantId])
        expect((await enter(other, half.code)).total).toBe(65)
        expect(
          (await failure(pay(await fill([card.variantId]), 10))).status
        ).toBe(400)
      })

      it("come back when they are taken off, or another amount is chosen", async () => {
        await give(1_000)
        const cart = await fill([facial.variantId])
        await pay(cart, 500)
        await pay(cart, 300)
        expect([await total(cart), await balance()]).toEqual([77, 700])
        await api.delete(
          `/store/carts/${cart}/points-payment`,
          customer.headers
        )
        expect([await total(cart), await balance()]).toEqual([80, 1_000])
      })

      it("come back as far as a cart that shrank could not use them", async () => {
        await give(10_000)
        const cart = await fill([facial.variantId, serum.variantId])
        const { data } = await pay(cart, 10_000)
        const { items } = (
          await api.get(`/store/carts/${cart}`, customer.headers)
        ).data.cart
        const dear = items.find(
          (item: { variant_id: string }) => item.variant_id === facial.variantId
        )
        await api.delete(
          `/store/carts/${cart}/line-items/${dear.id}`,
          customer.headers
        )
        const order = await buy(cart)
        expect(order.total).toBe(0)
        await inState(data.redemption.id, "used")
        expect(await balance()).toBe(7_000)
      })

      it("are refused for more than there are, for others' carts and for nothing", async () => {
        await give(100)
        const cart = await fill([facial.variantId])
        const stranger = await createCustomer(
          getContainer(),
          shop.publishableKey
        )
        const theirs = await fill([facial.variantId], stranger.headers)
        const empty = await fill([])
        const refused: [() => Promise<unknown>, number, RegExp][] = [
          [
            () => pay(cart, 101),
            400,
            /101 points cannot be used: there are 100/,
          ],
          [() => pay(theirs, 50), 404, /No cart/],
          [() => pay("cart_none", 50), 404, /No cart/],
          [() => pay(cart, 0), 400, /points/],
          [() => pay(cart, 1.5), 400, /points/],
          [() => pay(empty, 50), 400, /nothing in this cart/],
          [
            () =>
              api.post(
                `/store/carts/${cart}/points-payment`,
                { points: 1 },
                customer.headers
              ),
            400,
            /Idempotency-Key/,
          ],
          [
            () =>
              api.post(
                `/store/carts/${cart}/points-payment`,
                { points: 1 },
                keyed(shop.headers)
              ),
            401,
            /Unauthorized/,
          ],
        ]
        for (const [call, status, words] of refused) {
          const answer = await failure(call())
          expect([answer.status, answer.message]).toEqual([
            status,
            expect.stringMatching(words),
          ])
        }
        expect(await balance()).toBe(100)
        expect(await total(cart)).toBe(80)
      })
    })

    describe("a free session", () => {
      it("is granted as an entitlement, and can be given back while it is unused", async () => {
        const packages = getContainer().resolve(SERVICE_PACKAGE_MODULE)
        const service = await packages.createServices({
          product_id: facial.productId,
          duration_minutes: 60,
        })
        await give(100)
        const one = await redeem(
          await offer({
            kind: "free_session",
            amounts: null,
            service_id: service.id,
            sessions: 2,
          })
        )
        expect(one).toMatchObject({
          code: null,
          expires_at: null,
          entitlement_id: expect.stringMatching(/^bent_/),
        })
        const own = async () =>
          (await api.get("/store/customers/me/packages", customer.headers)).data
            .packages
        expect(await own()).toMatchObject([
          { title: "10 off", sessions_left: 2, order_id: null },
        ])
        await sweep()
        await api.post(
          `/admin/redemptions/${one.id}/cancel`,
          { reason: "Chose the wrong one" },
          admin.headers
        )
        expect(await own()).toMatchObject([{ sessions_left: 0 }])
        expect(await balance()).toBe(100)
      })
    })

    describe("the list of rewards", () => {
      it("tells a customer what they can have, and what stands in the way", async () => {
        await give(150)
        await offer()
        await offer({
          cost_points: 200,
          name: { en: "20 off", zhCN: "立减 20 元" },
        })
        await offer({ is_active: false })
        await offer({ valid_until: "2020-01-01T00:00:00Z" })
        const { rewards } = (
          await api.get("/store/rewards?locale=zh-CN", customer.headers)
        ).data
        expect(rewards).toMatchObject([
          {
            name: "立减 10 元",
            redeemable: true,
            reason: null,
            missing_points: 0,
          },
          {
            name: "立减 20 元",
            redeemable: false,
            reason: "points",
            missing_points: 50,
          },
        ])
      })

      it("is defined by the store, and refuses what could not be given", async () => {
        const { data } = await api.post(
          "/admin/rewards",
          { ...TEN_OFF, stock: 5 },
          admin.headers
        )
        expect(data.reward).toMatchObject({
          ...TEN_OFF,
          stock: 5,
          stock_left: 5,
          redemptions: { issued: 0, used: 0, returned: 0 },
        })
        const changed = await api.post(
          `/admin/rewards/${data.reward.id}`,
          { cost_points: 90, amounts: { cny: "60" } },
          admin.headers
        )
        expect(changed.data.reward).toMatchObject({
          cost_points: 90,
          amounts: { cny: "60" },
          name: TEN_OFF.name,
        })
        expect(changed.data.reward.amounts).not.toHaveProperty("usd")
        const wrong: [object, RegExp][] = [
          [{ amounts: null }, /needs `amounts`/],
          [{ kind: "percentage_off", percentage: 101 }, /percentage/],
          [{ kind: "percentage_off" }, /needs `percentage`/],
          [{ kind: "free_product" }, /needs `variant_id`/],
          [{ kind: "free_product", variant_id: "variant_none" }, /No product/],
          [
            { kind: "free_session", service_id: "none", sessions: 1 },
            /No service/,
          ],
          [{ tier_id: "none" }, /No tier/],
          [{ cost_points: 0 }, /cost_points/],
          [{ amounts: { usd: "-1" } }, /amount/],
          [
            {
              valid_from: "2026-02-01T00:00:00Z",
              valid_until: "2026-01-01T00:00:00Z",
            },
            /end after it begins/,
          ],
          [{ surprise: 1 }, /surprise/i],
        ]
        for (const [content, words] of wrong) {
          const answer = await failure(
            api.post(
              "/admin/rewards",
              { ...TEN_OFF, ...content },
              admin.headers
            )
          )
          expect([answer.status, answer.message]).toEqual([
            400,
            expect.stringMatching(words),
          ])
        }
        expect(
          (await api.get("/admin/rewards", admin.headers)).data.count
        ).toBe(1)
        await api.delete(`/admin/rewards/${data.reward.id}`, admin.headers)
        expect(
          await failure(
            api.get(`/admin/rewards/${data.reward.id}`, admin.headers)
          )
        ).toMatchObject({ status: 404 })
      })
    })

    describe("the desk", () => {
      it("is told what a member can have by the rule that redeeming asks", async () => {
        await give(350)
        const [member] = await membership().listMembers({
          customer_id: customer.entity.id,
        })
        const tier = (
          await api.post(
            "/admin/membership-tiers",
            {
              name: { en: "Gold", zhCN: "金卡" },
              spend_thresholds: { usd: "1000000" },
            },
            admin.headers
          )
        ).data.membership_tier
        const once = await offer({ per_member: 1 })
        const last = await offer({ cost_points: 150, stock: 1 })
        const higher = await offer({ cost_points: 160, tier_id: tier.id })
        const dear = await offer({ cost_points: 201 })
        const free = await offer({ cost_points: 200 })
        await offer({ is_active: false })
        await offer({ valid_from: "2100-01-01T00:00:00Z" })
        const can = async () =>
          (
            await api.get(`/admin/members/${member?.id}/rewards`, admin.headers)
          ).data.rewards.map(
            (one: {
              id: string
              redeemable: boolean
              reason: string | null
              missing_points: number
              stock_left: number | null
            }) => [one.id, one.redeemable, one.reason, one.missing_points]
          )
        const before = await can()
        await redeem(last)
        await redeem(once)
        expect(before).toEqual([
          [once, true, null, 0],
          [last, true, null, 0],
          [higher, false, "tier", 0],
          [free, true, null, 0],
          [dear, true, null, 0],
        ])
        const now = await can()
        expect(now).toEqual([
          [once, false, "limit", 0],
          [last, false, "sold_out", 50],
          [higher, false, "tier", 60],
          [free, false, "points", 100],
          [dear, false, "points", 101],
        ])
        for (const [id] of now) {
          const refused = await failure(
            api.post(
              `/admin/rewards/${id}/redeem`,
              { customer_id: customer.entity.id },
              keyed(admin.headers)
            )
          )
          expect([id, refused.status]).toEqual([id, 400])
        }
      })

      it("redeems for a customer, cancels with a reason, and both are on record", async () => {
        await give(100)
        const reward = await offer()
        const desk = await createAdmin(getContainer(), { role: "front_desk" })
        const { status, data } = await api.post(
          `/admin/rewards/${reward}/redeem`,
          { customer_id: customer.entity.id },
          keyed(desk.headers)
        )
        expect(status).toBe(201)
        const { redemptions, count } = (
          await api.get(
            `/admin/redemptions?customer_id=${customer.entity.id}&state=issued`,
            desk.headers
          )
        ).data
        expect(count).toBe(1)
        expect(redemptions[0]).toEqual(data.redemption)
        const path = `/admin/redemptions/${data.redemption.id}`
        expect((await api.get(path, desk.headers)).data).toEqual(data)
        expect(
          (await api.get(`${path}?locale=zh`, desk.headers)).data.redemption
        ).toEqual({ ...data.redemption, name: TEN_OFF.name.zhCN })
        expect(
          await failure(api.get("/admin/redemptions/bred_none", desk.headers))
        ).toEqual({
          status: 404,
          message:
            "No redemption bred_none: look it up in the list of redemptions.",
        })
        await api.post(
          `/admin/redemptions/${data.redemption.id}/cancel`,
          { reason: "Changed their mind" },
          desk.headers
        )
        expect(await balance()).toBe(100)
        const { audit_log } = (
          await api.get("/admin/audit-log?limit=2", admin.headers)
        ).data
        expect(
          audit_log.map((entry: { action: string; reason: string | null }) => [
            entry.action,
            entry.reason,
          ])
        ).toEqual([
          ["redemption.cancel", "Changed their mind"],
          ["reward.redeem", null],
        ])
      })
    })

    describe("the reconcile command", () => {
      const sql = (text: string, values: string[]) =>
        getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(text, values)
      const planted = async (id: string) =>
        (await pointsDifferences(getContainer()))
          .filter(({ subject_id }) => subject_id === id)
          .map(({ fault }) => fault)

      it("names each kind of fault of a redemption", async () => {
        await give(300)
        const reward = await offer()
        const { id } = await redeem(reward)
        expect(await planted(id)).toEqual([])
        const faults: [string, string, string[]][] = [
          [
            "state = 'returned'",
            "state = 'issued'",
            ["wrong_return", "given_twice"],
          ],
          ["points = 99", "points = 100", ["points_not_taken"]],
          [
            "state = 'used', points_used = 60",
            "state = 'issued'",
            ["wrong_return"],
          ],
        ]
        for (const [wrong, right, names] of faults) {
          await sql(`update balm_redemption set ${wrong} where id = ?`, [id])
          expect(await planted(id)).toEqual(names)
          await sql(`update balm_redemption set ${right} where id = ?`, [id])
        }
        const kept = await redemption(id)
        await sql(
          "update balm_redemption set promotion_id = null where id = ?",
          [id]
        )
        expect(await planted(id)).toEqual(["not_issued"])
        await sql("update balm_redemption set promotion_id = ? where id = ?", [
          kept?.promotion_id ?? "",
          id,
        ])
        expect(await planted(id)).toEqual([])
      })
    })
  },
})
