import type { UserDTO } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { dispatchMessagesWorkflow } from "../../src/workflows/messaging"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createShop,
  createVirtualProduct,
  eventually,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

const PHONE = "+14155550132"
const PRICE = 500
const SESSIONS = 10

/**
 * Somebody with a number and no e-mail address, from the desk to the answer,
 * over HTTP alone and with the rights of the front desk.
 */
balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let desk: SignedIn<UserDTO>
    let course: { productId: string; variantId: string }
    let customer: { id: string; phone: string; email: string | null }

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      // The first who comes in is owner, and from then on roles hold.
      const owner = await createAdmin(container)
      await api.get("/admin/staff/me", owner.headers)
      desk = await createAdmin(container, { role: "front_desk" })
      course = await createVirtualProduct(container, shop, {
        title: "Facial, course of ten",
        price: PRICE,
      })
      const packages = container.resolve(SERVICE_PACKAGE_MODULE)
      const service = await packages.createServices({
        product_id: course.productId,
        duration_minutes: 60,
      })
      await packages.definePackages([
        {
          variant_id: course.variantId,
          items: [{ service_id: service.id, sessions: SESSIONS }],
        },
      ])
    })

    const get = async (url: string) => (await api.get(url, desk.headers)).data
    const post = async (url: string, body: object) =>
      (await api.post(url, body, desk.headers)).data
    const welcome = async (body: object = {}) => {
      customer = (
        await post("/admin/walk-ins", {
          first_name: "Wei",
          last_name: "Zhang",
          phone: "（415）５５５-０１３２",
          locale: "en",
          ...body,
        })
      ).customer
    }

    /** What the dashboard does when somebody pays at the desk. */
    const sell = async (): Promise<string> => {
      const { draft_order } = await post("/admin/draft-orders", {
        customer_id: customer.id,
        region_id: shop.regionId,
        sales_channel_id: shop.salesChannelId,
        items: [{ variant_id: course.variantId, quantity: 1 }],
      })
      const { order } = await post(
        `/admin/draft-orders/${draft_order.id}/convert-to-order`,
        {}
      )
      expect(order).toMatchObject({ email: null, total: PRICE })
      const { payment_collection } = await post("/admin/payment-collections", {
        order_id: order.id,
        amount: PRICE,
      })
      await post(
        `/admin/payment-collections/${payment_collection.id}/mark-as-paid`,
        { order_id: order.id }
      )
      return order.id
    }

    const overview = async () =>
      (await get(`/admin/customers/${customer.id}/overview`)).overview
    const invites = () =>
      eventually(
        async () =>
          (await get(`/admin/messages?customer_id=${customer.id}`)).messages,
        (rows) => rows.length === 3
      )

    it("gets sessions and points, is asked by text message, and answers", async () => {
      await welcome()
      expect(customer).toMatchObject({ phone: PHONE, email: null })
      await sell()

      const seen = await eventually(
        overview,
        ({ packages, membership }) =>
          packages.length === 1 && membership?.pending > 0
      )
      expect(seen.packages[0]).toMatchObject({ sessions_left: SESSIONS })
      expect(seen.membership).toMatchObject({ balance: 0, pending: PRICE })

      const asked = await invites()
      expect(
        asked.map((row: Record<string, unknown>) => [
          row["channel"],
          row["recipient"],
          row["status"],
        ])
      ).toEqual([
        ["sms", PHONE, "queued"],
        ["sms", PHONE, "queued"],
        ["sms", PHONE, "queued"],
      ])
      expect(asked[0].body).toContain("Wei")
      await dispatchMessagesWorkflow(getContainer()).run({
        input: { now: new Date(Date.now() + 4 * 3_600_000), limit: 10 },
      })
      const [sent] = (
        await get(`/admin/messages?customer_id=${customer.id}&status=sent`)
      ).messages
      expect(sent).toMatchObject({ channel: "sms", recipient: PHONE })

      const token = /\/feedback\/(\S+)/.exec(sent.body)?.[1]
      await api.post(
        `/store/feedback/${token}`,
        { stars: 5, text: "Lovely, thank you." },
        shop.headers
      )
      const answered = await eventually(
        overview,
        ({ feedback }) => feedback !== null
      )
      expect(answered.feedback).toMatchObject({ stars: 5 })
    })

    it("is written to in the language of the card, whatever was said at first", async () => {
      await welcome()
      const at = `/admin/customers/${customer.id}/card`
      await post(at, { version: 1, locale: "zh-CN" })
      await sell()
      const [first] = await invites()
      expect([first.locale, first.body]).toEqual([
        "zh",
        expect.stringMatching(/\p{Script=Han}/u),
      ])
    })

    it("is found by the number in any way of writing it, in lists and searches", async () => {
      await welcome()
      await welcome({ first_name: "Otto", phone: "+4930901820" })
      await welcome()
      await sell()
      await eventually(
        () => get("/admin/members?limit=1"),
        ({ count }) => count === 1
      )
      for (const q of [
        "+14155550132",
        "(415) 555-0132",
        "４１５ ５５５ ０１３２",
        "415.555.0132",
        "555 0132",
        "Wei",
      ]) {
        const search = `?q=${encodeURIComponent(q)}`
        const found = await get(`/admin/customers${search}`)
        expect([q, found.customers.map((row: { id: string }) => row.id)])
          // One customer, with the name that was given first.
          .toEqual([q, [customer.id]])
        const { members } = await get(`/admin/members${search}`)
        expect([q, members.length]).toEqual([q, 1])
        expect(members[0].customer).toMatchObject({
          id: customer.id,
          email: null,
          phone: PHONE,
        })
      }
      expect((await get("/admin/customers?q=4155550199")).count).toBe(0)

      // In every list that names customers, somebody without e-mail is named.
      const entitlements = await eventually(
        () => get(`/admin/entitlements?customer_id=${customer.id}`),
        ({ count }) => count === 1
      )
      expect(entitlements.entitlements[0].customer_id).toBe(customer.id)
      const orders = await get(
        `/admin/orders?customer_id=${customer.id}&fields=id,email,customer.phone`
      )
      expect(orders.orders[0]).toMatchObject({
        email: null,
        customer: { phone: PHONE },
      })
    })

    it("hides the number from who may not see it, and does not find by it", async () => {
      await welcome()
      const marketer = await createAdmin(getContainer(), { role: "marketer" })
      const list = async (q: string) =>
        (
          await api.get(
            `/admin/customers?q=${encodeURIComponent(q)}`,
            marketer.headers
          )
        ).data.customers
      expect(await list("(415) 555-0132")).toEqual([])
      const [shown] = await list("Wei")
      expect(shown.id).toBe(customer.id)
      expect(shown.phone).not.toContain("5550132")
    })
  },
})
