import { TEAM_MODULE } from "../../src/modules/team"
import type { Role } from "../../src/modules/team/rules/permissions"
import {
  balmIntegrationTestRunner,
  CONTACT,
  failure,
  openPrivateShop,
} from "../helpers"
import type { PrivateShop } from "../helpers"
import type { CustomerDTO } from "@medusajs/framework/types"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PrivateShop

    beforeAll(async () => {
      shop = await openPrivateShop(api, getContainer())
    })

    it("answers no question that would tell what is masked", async () => {
      const { headers } = shop.staff.marketer.headers
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
        "/admin/customers?order[email]=ASC",
        "/admin/customers?order=metadata.wechat",
        `/admin/customers?metadata[wechat]=${CONTACT.own.metadata}`,
        `/admin/customers?$and[0][addresses][city]=${CONTACT.own.city}`,
        "/admin/customers?$or[0][$and][0][phone][$like]=%2B1",
        `/admin/customers?filters[email]=${CONTACT.own.email}`,
        `/admin/customer-groups?customers[email]=${CONTACT.own.email}`,
        "/admin/draft-orders?q=wren",
        "/admin/returns?q=wren",
        "/admin/exchanges?order=order.email",
        "/admin/claims?q=wren",
        `/admin/payments?q=${CONTACT.own.email}`,
        // A colleague's address is hidden as well.
        "/admin/users?q=ada",
        "/admin/users?order=email",
        `/admin/users?email=${shop.staff.owner.entity.email}`,
      ]
      for (const question of questions) {
        const { status } = await failure(api.get(question, { headers }))
        expect({ question, status }).toEqual({ question, status: 403 })
      }
      // The desk sees customers' addresses, and no colleague's.
      for (const question of questions.slice(-3)) {
        const { status } = await failure(
          api.get(question, shop.staff.front_desk.headers)
        )
        expect({ question, status }).toEqual({ question, status: 403 })
      }
      const spent = "/admin/orders?total[$gt]=100"
      const telling = await failure(
        api.get(spent, shop.staff.therapist.headers)
      )
      expect(telling.status).toEqual(403)
      const { status } = await failure(
        api.post("/admin/orders/export", {}, { headers })
      )
      expect(status).toEqual(403)
    })

    it("finds customers by name alone for whoever sees no contact data", async () => {
      const find = async (role: Role, q: string) => {
        const { data } = await api.get(
          `/admin/customers?q=${encodeURIComponent(q)}`,
          shop.staff[role].headers
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
          shop.staff.marketer.headers
        )
        expect(messages.data.count).toEqual(0)
        const members = await api.get(
          `/admin/members?q=${encodeURIComponent(q)}`,
          shop.staff.marketer.headers
        )
        expect(members.data.count).toEqual(0)
      }
    })

    it("meets strange addresses without falling over", async () => {
      for (const strange of ["%00", "cus%5F1", "..%2F..", "人"]) {
        for (const room of ["customers", "orders"]) {
          const { status } = await api.get(`/admin/${room}/${strange}`, {
            ...shop.staff.therapist.headers,
            validateStatus: () => true,
          })
          expect({
            strange,
            room,
            isFault: status >= 500 || status < 400,
          }).toEqual({ strange, room, isFault: false })
        }
      }
    })

    it("keeps the shape of what it masks", async () => {
      const { data } = await api.get(
        `/admin/customers/${shop.own.entity.id}?fields=+metadata,*addresses`,
        shop.staff.therapist.headers
      )
      expect(data.customer).toMatchObject({
        id: shop.own.entity.id,
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
      const { headers } = shop.staff.therapist.headers
      const list = async () =>
        (await api.get("/admin/customers", { headers })).data
      expect(await list()).toMatchObject({
        count: 1,
        // A date stays a date, on its way through masks and limits.
        customers: [{ id: shop.own.entity.id, created_at: expect.any(String) }],
      })
      const orders = await api.get("/admin/orders", { headers })
      expect(orders.data.count).toEqual(2)
      expect(
        orders.data.orders.map((one: { total: unknown }) => one.total)
      ).toEqual([null, null])
      for (const query of ["", "?fields=id,items.*"]) {
        const lost = await failure(
          api.get(`/admin/orders/${shop.orders.foreign}${query}`, { headers })
        )
        expect(lost.status).toEqual(404)
      }
      const asked = await api.get(
        `/admin/customers?id[]=${shop.foreign.entity.id}`,
        { headers }
      )
      expect(asked.data).toMatchObject({ count: 0, customers: [] })
      for (const below of ["", "/addresses", "/overview"]) {
        const lost = await failure(
          api.get(`/admin/customers/${shop.foreign.entity.id}${below}`, {
            headers,
          })
        )
        expect(lost).toEqual({
          status: 404,
          message: `Customer with id: ${shop.foreign.entity.id} was not found`,
        })
      }
      const packages = await api.get("/admin/entitlements", { headers })
      expect(packages.data).toMatchObject({
        count: 1,
        entitlements: [{ customer_id: shop.own.entity.id, amount_paid: null }],
      })
      await api.post(
        "/admin/balm-settings",
        { values: { "team.therapist_sees_all": true } },
        shop.staff.owner.headers
      )
      expect((await list()).count).toEqual(2)
      const other = await api.get(
        `/admin/customers/${shop.foreign.entity.id}`,
        {
          headers,
        }
      )
      expect(other.data.customer.email).toEqual("o•••@•••")
    })

    it("takes no mask for the real thing", async () => {
      await getContainer()
        .resolve(TEAM_MODULE)
        .setMember(
          { type: "user", id: shop.staff.marketer.entity.id },
          { role: "marketer" },
          "2026-11-22"
        )
      const refused = await failure(
        api.post(
          `/admin/users/${shop.staff.marketer.entity.id}`,
          { metadata: { phone: "•••• 0132" } },
          shop.staff.marketer.headers
        )
      )
      expect(refused).toEqual({
        status: 400,
        message:
          "phone is masked for your role: leave it out, or the real one would be lost.",
      })
    })

    it("asks who may use a route that is neither Medusa's nor Balm's", async () => {
      const { owner, manager, therapist } = shop.staff
      const team = getContainer().resolve(TEAM_MODULE)
      const statusFor = async (who: { headers: object }, path: string) =>
        (await api.get(path, { ...who.headers, validateStatus: () => true }))
          .status
      const before = team.routeRules
      try {
        // Nobody has said: whoever answers for the house, and nobody else.
        expect(await statusFor(owner, "/admin/wishlists")).toEqual(404)
        const refused = await failure(
          api.get("/admin/wishlists", manager.headers)
        )
        expect(refused).toEqual({
          status: 403,
          message:
            "No rule says who may use GET /admin/wishlists, so only the owner may. A developer can add one (option routeRules).",
        })
        Object.assign(team, {
          routeRules: [{ path: "/admin/wishlists", read: ["spend.read"] }],
        })
        expect(await statusFor(manager, "/admin/wishlists")).toEqual(404)
        expect(await statusFor(therapist, "/admin/wishlists")).toEqual(403)
      } finally {
        Object.assign(team, { routeRules: before })
      }
    })
  },
})
