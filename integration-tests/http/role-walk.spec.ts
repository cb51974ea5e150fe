import { Modules } from "@medusajs/framework/utils"
import { FEEDBACK_MODULE } from "../../src/modules/feedback"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { TEAM_MODULE } from "../../src/modules/team"
import { may, ROLES } from "../../src/modules/team/rules/permissions"
import type { Role } from "../../src/modules/team/rules/permissions"
import {
  balmIntegrationTestRunner,
  capturePayment,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  failure,
  placeOrder,
  recordRoutes,
  refundPayment,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"
import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"

const running = recordRoutes()

/** What nobody without the right may find anywhere; each is unmistakable. */
const CONTACT = {
  own: {
    email: "wren@private.example",
    phone: "+13105550132",
    street: "77 Hidden Lane",
    city: "Secretville",
    postal: "94199-7",
    company: "Quiet Holdings",
    metadata: "+8613800138000",
    note: "alt@private.example",
    spaced: "310 555 0199",
  },
  foreign: {
    email: "otto@elsewhere.example",
    phone: "+442079460958",
    street: "5 Veiled Road",
  },
}
const SECRETS = [
  ...Object.values(CONTACT.own),
  ...Object.values(CONTACT.foreign),
]
/** Three at 63.17: the sum stands in no price list. */
const SPENT = "189.51"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let owner: SignedIn<UserDTO>
    let staff: Record<Role, SignedIn<UserDTO>>
    let own: SignedIn<CustomerDTO>
    let foreign: SignedIn<CustomerDTO>
    const ids: Record<string, string[]> = {}

    const address = (contact: { street: string; phone: string }) => ({
      first_name: "Wren",
      address_1: contact.street,
      city: CONTACT.own.city,
      postal_code: CONTACT.own.postal,
      company: CONTACT.own.company,
      phone: contact.phone,
      country_code: "us",
    })

    const buy = async (
      customer: SignedIn<CustomerDTO>,
      contact: { street: string; phone: string; email: string },
      lines: { variantId: string; quantity?: number }[],
      servedBy: string
    ) =>
      await placeOrder(
        api,
        shop,
        customer.headers,
        lines.map((line) => ({
          ...line,
          metadata: { balm_staff_id: servedBy },
        })),
        {
          email: contact.email,
          shipping_address: address(contact),
          billing_address: address(contact),
          metadata: { caller: contact.phone },
        }
      )

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container, "usd", ["us"])
      owner = await createAdmin(container)
      await api.get("/admin/staff/me", owner.headers)
      staff = {
        owner,
        manager: await createAdmin(container, { role: "manager" }),
        front_desk: await createAdmin(container, { role: "front_desk" }),
        therapist: await createAdmin(container, { role: "therapist" }),
        marketer: await createAdmin(container, { role: "marketer" }),
      }
      const people = container.resolve(Modules.CUSTOMER)
      own = await createCustomer(container, shop.publishableKey, {
        email: CONTACT.own.email,
        phone: CONTACT.own.phone,
        first_name: "Wren",
        last_name: "Vale",
      })
      foreign = await createCustomer(container, shop.publishableKey, {
        email: CONTACT.foreign.email,
        phone: CONTACT.foreign.phone,
        first_name: "Ottokar",
        last_name: "Vanderfremd",
      })
      await people.updateCustomers(own.entity.id, {
        company_name: CONTACT.own.company,
        metadata: {
          wechat: CONTACT.own.metadata,
          remark: `mail ${CONTACT.own.note} or call ${CONTACT.own.spaced}`,
        },
      })
      await people.createCustomerAddresses([
        { ...address(CONTACT.own), customer_id: own.entity.id },
        { ...address(CONTACT.foreign), customer_id: foreign.entity.id },
      ])
      const group = await people.createCustomerGroups({ name: "Regulars" })
      await people.addCustomerToGroup([
        { customer_id: own.entity.id, customer_group_id: group.id },
        { customer_id: foreign.entity.id, customer_group_id: group.id },
      ])
      const serum = await createVirtualProduct(container, shop, {
        title: "Serum",
        price: 63.17,
      })
      const course = await createVirtualProduct(container, shop, {
        title: "Course of ten",
        price: 500,
      })
      const packages = container.resolve(SERVICE_PACKAGE_MODULE)
      const service = await packages.createServices({
        product_id: course.productId,
        duration_minutes: 60,
      })
      await packages.definePackages([
        {
          variant_id: course.variantId,
          items: [{ service_id: service.id, sessions: 10 }],
        },
      ])
      const lines = [
        { variantId: serum.variantId, quantity: 3 },
        { variantId: course.variantId },
      ]
      const { id: therapistId } = staff.therapist.entity
      const order = await buy(own, CONTACT.own, lines, therapistId)
      const other = await buy(foreign, CONTACT.foreign, lines, "user_else")
      await buy(
        own,
        CONTACT.own,
        [{ variantId: serum.variantId, quantity: 3 }],
        therapistId
      )
      for (const { id } of [order, other]) {
        await capturePayment(api, owner.headers, id)
      }
      await refundPayment(api, owner.headers, order.id, 10)
      await eventually(
        async () =>
          await container
            .resolve(TEAM_MODULE)
            .listServedCustomers({ staff_id: therapistId }),
        (rows) => rows.length === 1
      )
      await eventually(
        async () => await packages.listEntitlements({}),
        (rows) => rows.length === 2
      )
      const invites = await eventually(
        async () =>
          await container.resolve(FEEDBACK_MODULE).listFeedbackInvites({}),
        (rows) => rows.length === 3
      )
      const feedback = container.resolve(FEEDBACK_MODULE)
      for (const invite of invites.slice(0, 2)) {
        await api.post(
          `/store/feedback/${feedback.links.token(invite)}`,
          {
            stars: 1,
            text: `It burned. Call ${CONTACT.own.spaced} or ${CONTACT.own.note}`,
          },
          shop.headers
        )
      }
      await eventually(
        async () => await feedback.listRecoveryCases({}),
        (rows) => rows.length === 2
      )
      await container.resolve(Modules.NOTIFICATION).createNotifications({
        to: CONTACT.own.email,
        channel: "feed",
        template: "walk",
        data: {
          title: "Reminder",
          description: `for ${CONTACT.own.email}, ${CONTACT.own.metadata}`,
          number: 8613800138000,
        },
      })
      const { data } = await api.post(
        "/admin/draft-orders",
        {
          email: CONTACT.own.email,
          customer_id: own.entity.id,
          region_id: shop.regionId,
          sales_channel_id: shop.salesChannelId,
          shipping_address: address(CONTACT.own),
          items: [{ variant_id: serum.variantId, quantity: 3 }],
        },
        owner.headers
      )
      const messages = await container.resolve(MESSAGING_MODULE).listMessages()
      ids["customers"] = [own.entity.id, foreign.entity.id]
      ids["customer-groups"] = [group.id]
      ids["orders"] = [order.id, other.id]
      ids["draft-orders"] = [data.draft_order.id]
      ids["messages"] = messages.map(({ id }) => id)
      ids["entitlements"] = (await packages.listEntitlements({})).map(
        ({ id }) => id
      )
      ids["products"] = [serum.productId]
      ids["users"] = [owner.entity.id]
      ids["regions"] = [shop.regionId]
      ids["sales-channels"] = [shop.salesChannelId]
    })

    /** Expansions by which a room could be left for another. */
    const EXPANSIONS = [
      "",
      "?fields=*customer,*customer.addresses,+metadata,*shipping_address,*billing_address",
      "?fields=*customers,*customers.addresses",
      "?fields=*addresses,+metadata,*orders,*orders.shipping_address,+orders.total",
      "?fields=*orders,*orders.customer,*carts,*carts.customer",
      "?fields=*payment_collections,*payment_collections.payments,*variants.order_items",
    ]

    /** Every GET of the server, with ids that are there. */
    const paths = (): string[] =>
      running
        .filter(
          ({ method, path }) =>
            method === "GET" &&
            path.startsWith("/admin/") &&
            // A stream never ends; the index module is not there.
            !/subscribe$|^\/admin\/index\/|export/.test(path)
        )
        .flatMap(({ path }) => {
          if (!path.includes(":")) {
            return [path]
          }
          const [, , room = ""] = path.split("/")
          return path.split(":").length === 2
            ? (ids[room] ?? []).map((id) => path.replace(/:\w+/, id))
            : []
        })

    const walk = async (
      who: SignedIn<UserDTO>,
      look: (path: string, text: string) => void
    ): Promise<number> => {
      let answers = 0
      for (const path of paths()) {
        for (const expansion of EXPANSIONS) {
          const response = await fetch(
            new URL(`${path}${expansion}`, api.defaults.baseURL),
            who.headers
          )
          const text = await response.text()
          if (response.status < 300) {
            answers += 1
          }
          look(`${path}${expansion}`, text)
        }
      }
      return answers
    }

    it("shows the owner all there is: the walk passes by every secret", async () => {
      const seen = new Set<string>()
      await walk(owner, (_path, text) => {
        for (const secret of [...SECRETS, SPENT]) {
          if (text.includes(secret)) {
            seen.add(secret)
          }
        }
      })
      expect([...SECRETS, SPENT].filter((one) => !seen.has(one))).toEqual([])
    })

    for (const role of ROLES.filter((one) => one !== "owner")) {
      it(`shows the ${role} what the table allows`, async () => {
        const leaks: string[] = []
        const answers = await walk(staff[role], (path, text) => {
          if (!may(role, "contact.read")) {
            for (const secret of SECRETS.filter((one) => text.includes(one))) {
              leaks.push(`${path}: ${secret}`)
            }
          }
          if (!may(role, "spend.read") && text.includes(SPENT)) {
            leaks.push(`${path}: ${SPENT}`)
          }
          if (
            role === "therapist" &&
            (text.includes("Vanderfremd") ||
              (text.includes(foreign.entity.id) &&
                !path.includes(foreign.entity.id)))
          ) {
            leaks.push(`${path}: a foreign customer`)
          }
          if (
            !may(role, "staff.read") &&
            text.includes(owner.entity.email) &&
            path.startsWith("/admin/users")
          ) {
            leaks.push(`${path}: a colleague's e-mail`)
          }
        })
        expect(leaks).toEqual([])
        expect(answers).toBeGreaterThan(50)
      })
    }

    it("answers no question that would tell what is masked", async () => {
      const { headers } = staff.marketer.headers
      const questions = [
        `/admin/customers?email=${CONTACT.own.email}`,
        `/admin/customers?$or[0][email]=${CONTACT.own.email}`,
        "/admin/customers?company_name=Quiet",
        "/admin/customers?order=email",
        "/admin/customers?order=-phone",
        `/admin/notifications?to=${CONTACT.own.email}`,
        "/admin/notifications?q=wren",
        "/admin/orders?q=wren",
        "/admin/orders?order=email",
        "/admin/search?q=wren&entity=customer",
      ]
      for (const question of questions) {
        const { status } = await failure(api.get(question, { headers }))
        expect({ question, status }).toEqual({ question, status: 403 })
      }
      const { status } = await failure(
        api.post("/admin/orders/export", {}, { headers })
      )
      expect(status).toEqual(403)
    })

    it("finds customers by name alone for whoever sees no contact data", async () => {
      const find = async (role: Role, q: string) => {
        const { data } = await api.get(
          `/admin/customers?q=${encodeURIComponent(q)}`,
          staff[role].headers
        )
        return {
          count: data.count,
          names: data.customers
            .map((one: CustomerDTO) => one.first_name)
            .sort(),
        }
      }
      const nobody = { count: 0, names: [] }
      expect(await find("marketer", "wren vale")).toEqual({
        count: 1,
        names: ["Wren"],
      })
      expect(await find("marketer", "private.example")).toEqual(nobody)
      expect(await find("marketer", "5550132")).toEqual(nobody)
      expect(await find("front_desk", "5550132")).toEqual({
        count: 1,
        names: ["Wren"],
      })
      for (const [role, q] of [
        ["therapist", "vanderfremd"],
        ["marketer", "elsewhere"],
      ] as const) {
        expect(await find(role, q)).toEqual(nobody)
      }
      for (const q of [CONTACT.own.email, "5550132"]) {
        const messages = await api.get(
          `/admin/messages?q=${encodeURIComponent(q)}`,
          staff.marketer.headers
        )
        expect(messages.data.count).toEqual(0)
        const members = await api.get(
          `/admin/members?q=${encodeURIComponent(q)}`,
          staff.marketer.headers
        )
        expect(members.data.count).toEqual(0)
      }
    })

    it("keeps the shape of what it masks", async () => {
      const { data } = await api.get(
        `/admin/customers/${own.entity.id}?fields=+metadata,*addresses`,
        staff.therapist.headers
      )
      expect(data.customer).toMatchObject({
        id: own.entity.id,
        first_name: "Wren",
        last_name: "Vale",
        email: "w•••@•••",
        phone: "•••• 0132",
        company_name: "••••",
        metadata: {
          wechat: "•••• 8000",
          remark: "mail a•••@••• or call •••• 0199",
        },
      })
      expect(data.customer.addresses[0]).toMatchObject({
        address_1: "••••",
        city: "••••",
        postal_code: "••••",
        company: "••••",
        phone: "•••• 0132",
        country_code: "us",
      })
    })

    it("shows a therapist the customers they serve, until a setting says otherwise", async () => {
      const { headers } = staff.therapist.headers
      const list = async () =>
        (await api.get("/admin/customers", { headers })).data
      expect(await list()).toMatchObject({
        count: 1,
        // A date stays a date, on its way through masks and limits.
        customers: [{ id: own.entity.id, created_at: expect.any(String) }],
      })
      const orders = await api.get("/admin/orders", { headers })
      expect(orders.data.count).toEqual(2)
      expect(
        orders.data.orders.map((one: { total: unknown }) => one.total)
      ).toEqual([null, null])
      const [, elsewhere] = ids["orders"] ?? []
      for (const query of ["", "?fields=id,items.*"]) {
        const lost = await failure(
          api.get(`/admin/orders/${elsewhere}${query}`, { headers })
        )
        expect(lost.status).toEqual(404)
      }
      const asked = await api.get(
        `/admin/customers?id[]=${foreign.entity.id}`,
        { headers }
      )
      expect(asked.data).toMatchObject({ count: 0, customers: [] })
      for (const below of ["", "/addresses", "/overview"]) {
        const lost = await failure(
          api.get(`/admin/customers/${foreign.entity.id}${below}`, { headers })
        )
        expect(lost).toEqual({
          status: 404,
          message: `Customer with id: ${foreign.entity.id} was not found`,
        })
      }
      const packages = await api.get("/admin/entitlements", { headers })
      expect(packages.data).toMatchObject({
        count: 1,
        entitlements: [{ customer_id: own.entity.id, amount_paid: null }],
      })
      await api.post(
        "/admin/balm-settings",
        { values: { "team.therapist_sees_all": true } },
        owner.headers
      )
      expect((await list()).count).toEqual(2)
      const other = await api.get(`/admin/customers/${foreign.entity.id}`, {
        headers,
      })
      expect(other.data.customer.email).toEqual("o•••@•••")
    })

    it("takes no mask for the real thing", async () => {
      await getContainer()
        .resolve(TEAM_MODULE)
        .setMember(
          { type: "user", id: staff.marketer.entity.id },
          { role: "marketer" },
          "2026-11-22"
        )
      const refused = await failure(
        api.post(
          `/admin/users/${staff.marketer.entity.id}`,
          { metadata: { phone: "•••• 0132" } },
          staff.marketer.headers
        )
      )
      expect(refused).toEqual({
        status: 400,
        message:
          "phone is masked for your role: leave it out, or the real one would be lost.",
      })
    })
  },
})
