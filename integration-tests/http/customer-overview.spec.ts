import { FEEDBACK_MODULE } from "../../src/modules/feedback"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import {
  balmIntegrationTestRunner,
  capturePayment,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  placeOrder,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"
import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"

const DAY = 86_400_000

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let facial: { productId: string; variantId: string }
    let course: { productId: string; variantId: string }
    let serviceId: string

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container)
      customer = await createCustomer(container, shop.publishableKey)
      facial = await createVirtualProduct(container, shop, {
        title: "Facial",
        price: 60,
      })
      course = await createVirtualProduct(container, shop, {
        title: "Facial, course of ten",
        price: 500,
      })
      const packages = container.resolve(SERVICE_PACKAGE_MODULE)
      const service = await packages.createServices({
        product_id: facial.productId,
        duration_minutes: 60,
      })
      serviceId = service.id
      await packages.definePackages([
        {
          variant_id: course.variantId,
          validity_days: 365,
          items: [{ service_id: service.id, sessions: 10 }],
        },
      ])
    })

    const overviewOf = async (id: string) =>
      (await api.get(`/admin/customers/${id}/overview`, admin.headers)).data
        .overview

    const buyCourse = async () => {
      const order = await placeOrder(api, shop, customer.headers, [
        { variantId: course.variantId },
      ])
      await capturePayment(api, admin.headers, order.id)
      return order
    }

    /** Points, sessions and invites follow the order on their own time. */
    const settled = () =>
      eventually(
        () => overviewOf(customer.entity.id),
        (overview) =>
          overview.membership !== null &&
          overview.packages.length === 1 &&
          overview.messages.next.length > 0
      )

    describe("GET /admin/customers/:id/overview", () => {
      it("says that there is nothing yet", async () => {
        expect(await overviewOf(customer.entity.id)).toEqual({
          customer_id: customer.entity.id,
          membership: null,
          packages: [],
          past_packages: 0,
          sessions_left: 0,
          feedback: null,
          messages: { next: [], last: [] },
          consents: [
            expect.objectContaining({ purpose: "care", state: null }),
            expect.objectContaining({ channel: "sms", state: null }),
            expect.objectContaining({ channel: "email", state: null }),
          ],
          safety: {},
          hidden: [],
        })
      })

      it("shows points, sessions and the coming message of a sale", async () => {
        await buyCourse()
        const overview = await settled()
        const [member] = await getContainer()
          .resolve(MEMBERSHIP_MODULE)
          .listMembers({ customer_id: customer.entity.id })

        expect(overview.membership).toEqual({
          member_id: member?.id,
          balance: 0,
          pending: 500,
          tier: null,
        })
        expect(overview.sessions_left).toEqual(10)
        expect(overview.past_packages).toEqual(0)
        expect(overview.packages).toEqual([
          expect.objectContaining({
            title: "Facial, course of ten",
            sessions_granted: 10,
            sessions_left: 10,
            items: [
              {
                id: expect.any(String),
                kind: "service",
                service_id: serviceId,
                category_id: null,
                variant_id: null,
                title: "Facial",
                bonus: false,
                amount_paid: 500,
                list_price: 60,
                sessions_granted: 10,
                sessions_left: 10,
              },
            ],
          }),
        ])
        expect(overview.safety).toEqual({ [serviceId]: "allow" })
        expect(overview.packages[0]).not.toHaveProperty("history")
        expect(overview.messages.last).toEqual([])
        expect(overview.messages.next[0]).toEqual({
          id: expect.any(String),
          channel: expect.any(String),
          status: "queued",
          template_key: "feedback-invite-3h",
          body: expect.stringContaining("http"),
          at: expect.any(String),
        })
      })

      it("tells whether a treatment may be had, and not why not", async () => {
        await buyCourse()
        await settled()
        const { id } = customer.entity
        await api.post(
          `/admin/safety-cards/${facial.productId}`,
          {
            version: 0,
            contraindications: [{ fact: "asthma", effect: "block" }],
          },
          admin.headers
        )
        await api.post(
          `/admin/customers/${id}/health-profile`,
          { version: 0, profile: { conditions: [{ code: "asthma" }] } },
          admin.headers
        )
        const overview = await overviewOf(id)
        expect(overview.safety).toEqual({ [serviceId]: "block" })
        expect(JSON.stringify(overview)).not.toMatch(/asthma/i)
      })

      it("counts used-up and expired packages without showing them", async () => {
        await buyCourse()
        const {
          packages: [bought],
        } = await settled()
        const packages = getContainer().resolve(SERVICE_PACKAGE_MODULE)
        await packages.createSessionEntries({
          entitlement_id: bought.id,
          entitlement_item_id: bought.items[0].id,
          kind: "redeem",
          sessions: -4,
          source_type: "visit",
          source_id: "visit_1",
          occurred_at: new Date(),
        })
        const used = await overviewOf(customer.entity.id)
        expect(used.sessions_left).toEqual(6)
        expect(used.packages[0].items[0].sessions_left).toEqual(6)

        await packages.updateEntitlements({
          id: bought.id,
          expires_at: new Date(Date.now() - DAY),
        })
        const expired = await overviewOf(customer.entity.id)
        expect(expired).toMatchObject({
          packages: [],
          past_packages: 1,
          sessions_left: 0,
        })
      })

      it("shows the last feedback with its case, and the last messages", async () => {
        const container = getContainer()
        const { id } = customer.entity
        const feedback = container.resolve(FEEDBACK_MODULE)
        const answer = (invite: string, stars: number, day: number) => ({
          invite_id: invite,
          order_id: "order_1",
          customer_id: id,
          stars,
          text: `${stars} stars`,
          topics: [],
          locale: "en" as const,
          revision: 1,
          submitted_at: new Date(Date.UTC(2026, 0, day)),
        })
        await feedback.createFeedbacks(answer("bfinv_1", 5, 1))
        const last = await feedback.createFeedbacks(answer("bfinv_2", 1, 2))
        const opened = await feedback.createRecoveryCases({
          feedback_id: last.id,
          order_id: "order_1",
          customer_id: id,
          state: "open",
          severity: 4,
          reason: "low_stars",
          opened_at: new Date(Date.UTC(2026, 0, 2)),
        })
        const message = (key: string, day: number) => ({
          channel: "sms",
          purpose: "care" as const,
          template_key: "feedback-invite-3h",
          locale: "en",
          customer_id: id,
          recipient: "+14155550101",
          body: `day ${day}`,
          dedupe_key: key,
          status: "sent" as const,
          send_at: new Date(Date.UTC(2026, 0, day)),
          next_attempt_at: new Date(Date.UTC(2026, 0, day)),
          sent_at: new Date(Date.UTC(2026, 0, day)),
          source_type: "test",
          source_id: key,
        })
        await container.resolve(MESSAGING_MODULE).createMessages([
          ...[1, 2, 3, 4].map((day) => message(`m${day}`, day)),
          // About the customer, but to the team.
          { ...message("alert", 5), purpose: "internal" as const },
        ])

        const overview = await overviewOf(id)
        expect(overview.feedback).toEqual({
          id: last.id,
          stars: 1,
          text: "1 stars",
          submitted_at: "2026-01-02T00:00:00.000Z",
          sentiment: null,
          case: { id: opened.id, state: "open" },
        })
        expect(
          overview.messages.last.map((row: { body: string }) => row.body)
        ).toEqual(["day 4", "day 3", "day 2"])
        expect(overview.messages.next).toEqual([])
      })

      it("answers 404 for an unknown customer, and 401 without sign-in", async () => {
        const failure = (error: { response: unknown }) => error.response
        const unknown = await api
          .get("/admin/customers/cus_nobody/overview", admin.headers)
          .catch(failure)
        expect(unknown.status).toEqual(404)
        expect(unknown.data.message).toEqual(
          "No customer cus_nobody: look them up in the list of customers."
        )
        const stranger = await api
          .get(`/admin/customers/${customer.entity.id}/overview`)
          .catch(failure)
        expect(stranger.status).toEqual(401)
      })
    })
  },
})
