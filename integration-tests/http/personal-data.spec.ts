import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { FEEDBACK_MODULE } from "../../src/modules/feedback"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { personalData } from "../../src/workflows/personal-data/registry"
import { dumpDatabase, wordsIn } from "../helpers/database-dump"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  failure,
  placeOrder,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

/** Words that occur nowhere but in what this person told the store. */
const NAME = "Zephyrine"
const FAMILY = "Quillfeather"
const EMAIL = "zephyrine.quillfeather@balm.test"
const PHONE = "+14155550177"
const STREET = "77 Marmalade Lane"
const LIKES = "peppermint foam"
const NOTE = "sings in the shower"
const WORDS = [NAME, FAMILY, EMAIL, PHONE, "4155550177", STREET, LIKES, NOTE]

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let other: SignedIn<CustomerDTO>

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container)
      customer = await createCustomer(container, shop.publishableKey, {
        first_name: NAME,
        last_name: FAMILY,
        email: EMAIL,
        phone: PHONE,
      })
      other = await createCustomer(container, shop.publishableKey)
    })

    const path = (rest = "", id = customer.entity.id) =>
      `/admin/customers/${id}/personal-data${rest}`
    const tell = async () => {
      const container = getContainer()
      const { id } = customer.entity
      await api.post(
        "/store/customers/me/consents",
        {
          consents: [
            { purpose: "care", state: "given", wording_version: "care-1" },
          ],
        },
        customer.headers
      )
      await api.post(
        "/store/customers/me/card",
        { version: 0, likes: LIKES, birthday: { month: 5, day: 1 } },
        customer.headers
      )
      await api.post(
        `/admin/customers/${id}/notes`,
        { text: `She ${NOTE}` },
        admin.headers
      )
      await container.resolve(Modules.CUSTOMER).createCustomerAddresses({
        customer_id: id,
        first_name: NAME,
        last_name: FAMILY,
        address_1: STREET,
        phone: PHONE,
      })
      const { variantId } = await createVirtualProduct(container, shop, {
        title: "Facial",
        price: 100,
      })
      const order = await placeOrder(api, shop, customer.headers, [
        { variantId },
      ])
      await container.resolve(MESSAGING_MODULE).planMessages([
        {
          channel: "sms",
          purpose: "care",
          template_key: "note",
          locale: "en",
          customer_id: id,
          recipient: PHONE,
          body: `Hello ${NAME}`,
          dedupe_key: "note-1",
          send_at: new Date("2040-01-01T00:00:00.000Z"),
          source_type: "note",
          source_id: "1",
        },
      ])
      await container.resolve(FEEDBACK_MODULE).createFeedbacks([
        {
          invite_id: "bfinv_test",
          order_id: order.id,
          customer_id: id,
          stars: 5,
          text: `Lovely, says ${NAME}`,
          topics: [],
          locale: "en",
          revision: 1,
          submitted_at: new Date("2026-03-02T12:00:00.000Z"),
        },
      ])
      return order
    }
    const erase = (body: unknown, id = customer.entity.id) =>
      api.post(path("/erase", id), body, admin.headers)

    describe("the declarations", () => {
      it("name every table with a customer in it, and columns that exist", async () => {
        const sql = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        const columns = z
          .array(z.object({ table_name: z.string(), column_name: z.string() }))
          .parse(
            await sql("information_schema.columns")
              .select("table_name", "column_name")
              .whereRaw(
                "table_schema = 'public' and table_name like 'balm\\_%'"
              )
          )
        const has = (table: string, column: string) =>
          columns.some(
            (one) => one.table_name === table && one.column_name === column
          )
        const declared = personalData.flatMap(({ tables }) => tables)
        const withCustomer = columns
          // A group of customers is nobody.
          .filter(({ column_name }) =>
            column_name.replace("customer_group", "").includes("customer")
          )
          .map(({ table_name, column_name }) => `${table_name}.${column_name}`)
        expect(withCustomer.length).toBeGreaterThan(10)
        expect(
          withCustomer.filter(
            (place) =>
              !declared.some(
                ({ name, customer: column, via }) =>
                  !via && `${name}.${column}` === place
              )
          )
        ).toEqual([])
        const absent = declared.flatMap((table) => {
          const blank =
            typeof table.erasure === "string" ? [] : table.erasure.blank
          const owner = table.via?.table ?? table.name
          return [
            [owner, table.customer],
            ...(table.via ? [[table.name, table.via.column]] : []),
            ...[...table.copies, ...blank].map((name) => [table.name, name]),
          ].filter(([name = "", column = ""]) => !has(name, column))
        })
        expect(absent).toEqual([])
      })
    })

    describe("a copy", () => {
      it("holds what the person told, for staff and for themselves", async () => {
        await tell()
        const { data } = await api.get(path(), admin.headers)
        expect(wordsIn(JSON.stringify(data), WORDS).toSorted()).toEqual(
          [...WORDS].filter((word) => word !== "4155550177").toSorted()
        )
        expect(data.personal_data.customer.email).toBe(EMAIL)
        const own = await api.get(
          "/store/customers/me/personal-data",
          customer.headers
        )
        expect(own.data.personal_data.parts.length).toBe(personalData.length)
        const others = await api.get(
          "/store/customers/me/personal-data",
          other.headers
        )
        expect(wordsIn(JSON.stringify(others.data), WORDS)).toEqual([])
        expect(
          (
            await getContainer()
              .resolve(AUDIT_MODULE)
              .listAuditEntries({ action: "personal_data.export" })
          ).length
        ).toBe(3)
      })

      it("is a page in both languages, and shows markup instead of running it", async () => {
        await api.post(
          `/admin/customers/${customer.entity.id}/notes`,
          { text: "<script>alert(1)</script>" },
          admin.headers
        )
        const page = await api.get(
          path("?format=html&locale=zh-CN"),
          admin.headers
        )
        expect(page.headers["content-type"]).toBe("text/html; charset=utf-8")
        expect(page.data).toContain("<h1>您的资料</h1>")
        expect(page.data).toContain("&lt;script&gt;alert(1)")
        expect(page.data).not.toContain("<script>")
        const english = await api.get(path("?format=html"), admin.headers)
        expect(english.data).toContain("<h1>Your data</h1>")
        for (const query of ["?format=pdf", "?fields=email"]) {
          const asked = api.get(path(query), admin.headers)
          expect((await failure(asked)).status).toBe(400)
        }
        expect(
          (await failure(api.get(path("", "cus_none"), admin.headers))).status
        ).toBe(404)
      })
    })

    describe("erasure", () => {
      it("leaves no word of the person in the whole database, and keeps the accounts", async () => {
        const order = await tell()
        const { id } = customer.entity
        const before = await dumpDatabase(getContainer())
        expect(wordsIn(before.text, WORDS).length).toBeGreaterThan(6)
        const wrong = { confirm: other.entity.id, reason: "Asked by letter" }
        expect(await failure(erase(wrong))).toEqual({
          status: 400,
          message: `Nothing was erased: to erase ${id}, send that id as confirm.`,
        })
        expect((await failure(erase({ confirm: id }))).status).toBe(400)

        for (const _ of ["once", "twice"]) {
          const { data } = await erase({
            confirm: id,
            reason: "Asked by letter",
          })
          expect(data).toEqual({ id, object: "customer", erased: true })
        }
        const after = await eventually(
          async () =>
            (await dumpDatabase(getContainer())).text
              .split("\n")
              .filter((line) => wordsIn(line, WORDS).length > 0),
          (lines) => lines.length === 0,
          5_000
        )
        expect(after).toEqual([])
        const kept = await api.get(
          `/admin/orders/${order.id}?fields=id,total,email`,
          admin.headers
        )
        expect(kept.data.order.total).toBe(100)
        expect(kept.data.order.email).toBeNull()
        const page = await api.get(
          `/admin/customers/${id}/overview`,
          admin.headers
        )
        expect(page.status).toBe(200)
        const [entry, ...others] = await getContainer()
          .resolve(AUDIT_MODULE)
          .listAuditEntries(
            { action: "personal_data.erase" },
            { order: { sequence: "ASC" } }
          )
        expect([entry?.reason, others.length]).toEqual(["Asked by letter", 1])
        expect(
          await getContainer().resolve(AUDIT_MODULE).verifyChain()
        ).toMatchObject({ ok: true })
      })
    })
  },
})
