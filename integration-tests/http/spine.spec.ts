import { FEEDBACK_MODULE } from "../../src/modules/feedback"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { runSweeps } from "../../src/workflows/sweeps"
import {
  balmIntegrationTestRunner,
  capturePayment,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  placeOrder,
  refundPayment,
} from "../helpers"

/**
 * One sale through every layer, over HTTP wherever a person would use it:
 * purchase, sessions and points, invite, feedback, analysis, alert, refund.
 */
balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    it("carries one sale from the cart to the manager and back", async () => {
      const container = getContainer()
      const shop = await createShop(container)
      const admin = await createAdmin(container)
      const customer = await createCustomer(container, shop.publishableKey, {
        first_name: "Mei",
        phone: "+14155550132",
      })
      const facial = await createVirtualProduct(container, shop, {
        title: "Facial",
        price: 80,
      })
      const course = await createVirtualProduct(container, shop, {
        title: "Facial, course of ten",
        price: 500,
      })
      const serum = await createVirtualProduct(container, shop, {
        title: "Serum",
        price: 60.5,
      })
      const packages = container.resolve(SERVICE_PACKAGE_MODULE)
      const service = await packages.createServices({
        product_id: facial.productId,
        duration_minutes: 60,
      })
      await packages.definePackages([
        {
          variant_id: course.variantId,
          validity_days: 365,
          items: [{ service_id: service.id, sessions: 10 }],
        },
      ])

      // The customer buys a course and a serum, and the store takes the money.
      const order = await placeOrder(api, shop, customer.headers, [
        { variantId: course.variantId },
        { variantId: serum.variantId },
      ])
      await capturePayment(api, admin.headers, order.id)

      // Ten sessions, and 500 + 2 x 60.5 points that wait for the return window.
      const own = async (path: string) =>
        (await api.get(`/store/customers/me/${path}`, customer.headers)).data
      const bought = await eventually(
        () => own("packages"),
        (data) => data.count === 1
      )
      expect(bought.packages[0]).toMatchObject({
        title: "Facial, course of ten",
        sessions_left: 10,
      })
      const points = async () => (await own("membership")).membership.points
      expect(
        await eventually(points, ({ pending }) => pending !== 0)
      ).toMatchObject({ balance: 0, pending: 621 })

      // Three invites wait in the outbox; the link in them opens the form.
      const messages = async (query: string) =>
        (await api.get(`/admin/messages?${query}`, admin.headers)).data.messages
      const invites = await eventually(
        () => messages(`customer_id=${customer.entity.id}&channel=sms`),
        (rows) => rows.length === 3
      )
      const token = /\/feedback\/(\S+)/.exec(invites[0].body)?.[1]
      const form = await api.get(`/store/feedback/${token}`, shop.headers)
      expect(form.status).toBe(200)

      // She was not happy, and says so.
      await api.post(
        `/store/feedback/${token}`,
        {
          stars: 2,
          text: "The room was cold and my skin burned afterwards. Call me, 415 555 0132.",
        },
        shop.headers
      )
      const cases = await eventually(
        async () =>
          (await api.get("/admin/recovery-cases", admin.headers)).data
            .recovery_cases,
        (rows) => rows.length === 1
      )
      expect(cases[0]).toMatchObject({ state: "open" })
      const alerts = await eventually(
        () => messages("channel=slack"),
        (rows) => rows.length === 1 && rows[0].status === "sent"
      )
      expect(alerts[0].body).toContain("Mei")

      // Nobody asks again what was answered.
      const statuses = await messages(
        `customer_id=${customer.entity.id}&channel=sms`
      )
      expect(statuses.map((row: { status: string }) => row.status)).toEqual([
        "suppressed",
        "suppressed",
        "suppressed",
      ])

      // The manager takes the case.
      const { data: taken } = await api.post(
        `/admin/recovery-cases/${cases[0].id}/acknowledge`,
        {},
        admin.headers
      )
      expect(taken.recovery_case).toMatchObject({
        state: "acknowledged",
        acknowledged_by: admin.entity.id,
      })

      // The money goes back, and with it what it had bought.
      await refundPayment(api, admin.headers, order.id, order.total)
      await eventually(
        () => own("packages"),
        (data) => data.packages[0].sessions_left === 0
      )
      expect(
        await eventually(points, ({ pending }) => pending === 0)
      ).toMatchObject({ balance: 0, pending: 0, lifetime: 0 })

      // Nothing was lost on the way: the sweeps find nothing to do.
      const outcome = await runSweeps(container, {
        since: new Date(Date.now() - 3_600_000),
        now: new Date(),
      })
      expect(
        Object.entries(outcome).filter(
          ([, { repaired, failed }]) => repaired + failed > 0
        )
      ).toEqual([])
      expect(
        await container.resolve(FEEDBACK_MODULE).listRecoveryCases()
      ).toHaveLength(1)
      expect(
        await container
          .resolve(MESSAGING_MODULE)
          .listMessages({ channel: "slack" })
      ).toHaveLength(1)
    })
  },
})
