import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { CLIENT_CARD_MODULE } from "../../src/modules/client-card"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { systemActor } from "../../src/shared/actor"
import {
  changeTagsWorkflow,
  createWalkInWorkflow,
  saveCardWorkflow,
} from "../../src/workflows/client-card"
import { clientCardSweeps } from "../../src/workflows/client-card/sweeps"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createStoreAccess,
  eventually,
  failure,
} from "../helpers"
import type { SignedIn } from "../helpers"

const BIRTHDAY = {
  calendar: "lunar",
  month: 8,
  day: 15,
  leap_month: false,
  year: 1990,
}

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: SignedIn<UserDTO>
    let colleague: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let other: SignedIn<CustomerDTO>

    beforeAll(async () => {
      const container = getContainer()
      admin = await createAdmin(container)
      colleague = await createAdmin(container, { role: "front_desk" })
      const { publishableKey } = await createStoreAccess(container)
      customer = await createCustomer(container, publishableKey)
      other = await createCustomer(container, publishableKey)
    })

    const path = (rest = "", id = customer.entity.id) =>
      `/admin/customers/${id}${rest || "/card"}`
    const save = (body: unknown, by = admin) =>
      api.post(path(), body, by.headers)
    const card = async () => (await api.get(path(), admin.headers)).data.card
    const answer = (
      request: Promise<{ status: number; data: unknown }>
    ): Promise<{ status: number; data: unknown }> =>
      request.catch(
        (error: { response: { status: number; data: unknown } }) =>
          error.response
      )
    const recorded = async () =>
      (
        await getContainer()
          .resolve(AUDIT_MODULE)
          .listAuditEntries(
            { action: { $ne: "staff.write" } },
            { order: { sequence: "ASC" } }
          )
      ).map((row) => [row.action, row.subject_type, row.details])

    describe("a card", () => {
      it("begins empty and keeps what is written, as it was written", async () => {
        expect(await card()).toEqual({
          customer_id: customer.entity.id,
          version: 0,
          birthday: null,
          gender: null,
          locale: null,
          zone: null,
          source_channel: null,
          preferred_staff_id: null,
          preferred_hours: null,
          likes: null,
          dislikes: null,
          updated_at: null,
          notes: [],
          tags: [],
        })
        await save({
          version: 0,
          birthday: BIRTHDAY,
          gender: "female",
          zone: "Asia/Shanghai",
          source_channel: "social",
          preferred_staff_id: colleague.entity.id,
          preferred_hours: "Weekday mornings",
          likes: "Jasmine tea 🍵 \u202Eright to left",
        })
        expect(await card()).toMatchObject({
          version: 1,
          birthday: BIRTHDAY,
          gender: "female",
          zone: "Asia/Shanghai",
          source_channel: "social",
          preferred_staff_id: colleague.entity.id,
          likes: "Jasmine tea 🍵 \u202Eright to left",
        })
        await save({ version: 1, likes: null })
        expect(await card()).toMatchObject({
          version: 2,
          birthday: BIRTHDAY,
          likes: null,
        })
        // What changes nothing is no version and no entry.
        await save({ version: 2, gender: "female" })
        expect((await card()).version).toBe(2)
        expect(await recorded()).toEqual([
          [
            "card.write",
            "client_card",
            {
              fields: [
                "birthday",
                "gender",
                "zone",
                "source_channel",
                "preferred_staff_id",
                "preferred_hours",
                "likes",
              ],
            },
          ],
          ["card.write", "client_card", { fields: ["likes"] }],
        ])
      })

      it("tells the second of two who save at once what was changed", async () => {
        await save({ version: 0, likes: "tea", zone: "Europe/Paris" })
        await save({ version: 1, dislikes: "noise" })
        expect(
          await answer(save({ version: 1, likes: "coffee" }, colleague))
        ).toMatchObject({
          status: 409,
          data: {
            type: "conflict",
            message:
              "Somebody saved this card meanwhile (dislikes): look at it and save again with version 2.",
            changed: ["dislikes"],
            card: { version: 2, likes: "tea", dislikes: "noise" },
          },
        })
        expect((await card()).likes).toBe("tea")

        const both = await Promise.all(
          ["a", "b", "c", "d"].map((likes) =>
            answer(save({ version: 2, likes }))
          )
        )
        expect(both.map((one) => one.status).toSorted()).toEqual([
          200, 409, 409, 409,
        ])
        expect((await card()).version).toBe(3)
      })

      it("refuses what is no card", async () => {
        const day = { calendar: "solar", month: 2, day: 30 }
        expect(await failure(save({ version: 0, birthday: day }))).toEqual({
          status: 400,
          message: "There is no day 30 in month 2: a day from 1 to 29.",
        })
        for (const fields of [
          { birthday: { month: 2 } },
          { birthday: { calendar: "lunar", month: 1, day: 31 } },
          { birthday: { calendar: "mayan", month: 1, day: 1 } },
          { gender: "x" },
          { locale: "english please" },
          { zone: "Mars/Olympus" },
          { preferred_staff_id: "user_none" },
          { likes: "a\u0000b" },
          { likes: "half \ud83d" },
          { likes: "x".repeat(100_000) },
          { likes: {} },
          { customer_id: "cus_1" },
        ]) {
          const { status } = await answer(save({ version: 0, ...fields }))
          expect([fields, status]).toEqual([fields, 400])
        }
        // Keys of the prototype name no field: they are refused or do nothing.
        await answer(
          save(JSON.parse('{"version": 0, "__proto__": {"likes": "x"}}'))
        )
        await answer(save({ version: 0, constructor: { likes: "x" } }))
        expect((await failure(save({ likes: "tea" }))).status).toBe(400)
        expect(
          (
            await failure(
              api.post(path("", "cus_none"), { version: 0 }, admin.headers)
            )
          ).status
        ).toBe(404)
        expect((await failure(api.get(path()))).status).toBe(401)
        expect((await card()).version).toBe(0)
      })

      it("is put back when a later step fails", async () => {
        await save({ version: 0, likes: "tea" })
        const before = await card()
        const workflow = saveCardWorkflow(getContainer())
        workflow.appendAction("throw", "balm-save-card", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: {
            customer_id: customer.entity.id,
            fields: { likes: "coffee", zone: "UTC" },
            version: 1,
            actor: systemActor("test"),
            occurred_at: "2026-03-02T12:00:00.000Z",
          },
          throwOnError: false,
        })
        expect(errors).toHaveLength(1)
        expect(await card()).toEqual(before)
      })
    })

    describe("notes and tags", () => {
      it("lets a colleague strike out their own note, and no other", async () => {
        await api.post(path("/notes"), { text: "Likes it warm" }, admin.headers)
        const [note] = (await card()).notes
        expect(note).toEqual({
          id: expect.stringMatching(/^bnote_/),
          text: "Likes it warm",
          author_id: admin.entity.id,
          written_at: expect.stringMatching(/Z$/),
          struck_at: null,
        })
        const strike = (by: SignedIn<UserDTO>, id = note.id) =>
          api.post(path(`/notes/${id}/strike`), {}, by.headers)
        expect(await failure(strike(colleague))).toEqual({
          status: 400,
          message: `Note ${note.id} was written by a colleague: add a note of your own instead.`,
        })
        await strike(admin)
        const [struck] = (await card()).notes
        expect(struck).toEqual({ ...note, struck_at: expect.any(String) })
        await strike(admin)
        expect((await card()).notes).toEqual([struck])
        expect((await failure(strike(admin, "bnote_none"))).status).toBe(404)
        const elsewhere = api.post(
          path(`/notes/${note.id}/strike`, other.entity.id),
          {},
          admin.headers
        )
        expect((await failure(elsewhere)).status).toBe(404)
        for (const text of ["", "   ", "a\u0000", "x".repeat(100_000), 7]) {
          const { status } = await failure(
            api.post(path("/notes"), { text }, admin.headers)
          )
          expect([text, status]).toEqual([text, 400])
        }
        expect(await recorded()).toEqual([
          ["card.write", "client_note", { change: "added" }],
          ["card.write", "client_note", { change: "struck out" }],
        ])
      })

      it("keeps each tag once, however it is written", async () => {
        const tag = (body: unknown, id = customer.entity.id) =>
          api.post(path("/tags", id), body, admin.headers)
        await tag({ add: ["VIP", "＃ｖｉｐ", "Likes  tea"] })
        await Promise.all(
          Array.from({ length: 8 }, () => tag({ add: ["vip", "new"] }))
        )
        await tag({ add: ["vip"] }, other.entity.id)
        await tag({ remove: ["NEW", "never there"] })
        expect((await card()).tags).toEqual(["likes tea", "vip"])
        const listed = await api.get("/admin/customer-tags", admin.headers)
        expect(listed.data.customer_tags).toEqual([
          { tag: "vip", customers: 2 },
          { tag: "likes tea", customers: 1 },
        ])
        const found = await api.get("/admin/customer-tags?q=LIK", admin.headers)
        expect(found.data.customer_tags).toEqual([
          { tag: "likes tea", customers: 1 },
        ])
        for (const body of [
          { add: ["!!"] },
          { add: ["x".repeat(41)] },
          { add: "vip" },
          { tags: [] },
        ]) {
          expect([body, (await failure(tag(body))).status]).toEqual([body, 400])
        }
      })

      it("puts tags back when a later step fails", async () => {
        await api.post(path("/tags"), { add: ["old"] }, admin.headers)
        const workflow = changeTagsWorkflow(getContainer())
        workflow.appendAction("throw", "balm-change-tags", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: {
            customer_id: customer.entity.id,
            add: ["new"],
            remove: ["old"],
            actor: systemActor("test"),
            occurred_at: "2026-03-02T12:00:00.000Z",
          },
          throwOnError: false,
        })
        expect(errors).toHaveLength(1)
        expect((await card()).tags).toEqual(["old"])
      })
    })

    describe("/store/customers/me/card", () => {
      const OWN = "/store/customers/me/card"

      it("shows and takes what is the customer's own, and nothing of staff", async () => {
        await save({ version: 0, source_channel: "social", likes: "tea" })
        await api.post(path("/notes"), { text: "Secret" }, admin.headers)
        const own = await api.get(OWN, customer.headers)
        expect(own.data).toEqual({
          card: {
            version: 1,
            birthday: null,
            gender: null,
            locale: null,
            preferred_hours: null,
            likes: "tea",
            dislikes: null,
          },
        })
        const saved = await api.post(
          OWN,
          { version: 1, birthday: { month: 5, day: 1 }, locale: "zh-CN" },
          customer.headers
        )
        expect(saved.data.card).toMatchObject({
          version: 2,
          birthday: {
            calendar: "solar",
            month: 5,
            day: 1,
            leap_month: false,
            year: null,
          },
          locale: "zh-CN",
        })
        await save({ version: 2, source_channel: "event" })
        expect(
          await answer(
            api.post(OWN, { version: 2, likes: "cake" }, customer.headers)
          )
        ).toMatchObject({ status: 409, data: { changed: [] } })
        for (const fields of [
          { source_channel: "event" },
          { zone: "UTC" },
          { notes: [] },
        ]) {
          const request = api.post(
            OWN,
            { version: 3, ...fields },
            customer.headers
          )
          expect((await failure(request)).status).toBe(400)
        }
        expect((await api.get(OWN, other.headers)).data.card.version).toBe(0)
      })
    })

    describe("walk-ins", () => {
      const walkIn = (body: Record<string, unknown>) =>
        api.post(
          "/admin/walk-ins",
          { first_name: "Wei", last_name: "Zhang", ...body },
          admin.headers
        )
      const withPhone = async (phone: string) =>
        (
          await getContainer()
            .resolve(Modules.CUSTOMER)
            .listCustomers({}, { take: 1_000 })
        ).filter((one) => one.phone === phone)

      it("makes one customer per number, without e-mail", async () => {
        const first = await walkIn({ phone: "（415）555-0132", locale: "zh" })
        expect([first.status, first.data]).toEqual([
          201,
          {
            created: true,
            customer: {
              id: expect.stringMatching(/^cus_/),
              first_name: "Wei",
              last_name: "Zhang",
              email: null,
              phone: "+14155550132",
            },
          },
        ])
        const again = await walkIn({
          first_name: "Somebody",
          phone: "+1 415 555 0132",
        })
        expect([again.status, again.data]).toEqual([
          200,
          { ...first.data, created: false },
        ])
        const { data } = await api.get(
          path("", first.data.customer.id),
          admin.headers
        )
        expect(data.card).toMatchObject({
          version: 1,
          locale: "zh",
          source_channel: "walk_in",
        })
        expect(await recorded()).toEqual([
          ["customer.create", "customer", { source_channel: "walk_in" }],
        ])
      })

      it("makes one when ten come at once", async () => {
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => walkIn({ phone: "415-555-0133" }))
        )
        expect(answers.map((one) => one.status).toSorted()).toEqual([
          ...Array.from({ length: 9 }, () => 200),
          201,
        ])
        expect(await withPhone("+14155550133")).toHaveLength(1)
      })

      it("finds a customer whose number is written in another way", async () => {
        const [known] = await getContainer()
          .resolve(Modules.CUSTOMER)
          .createCustomers([
            { email: "k@balm.test", phone: "４１５ ５５５ ０１３４" },
            { email: "l@balm.test", phone: "415 555 9134" },
          ])
        const { data } = await walkIn({ phone: "+14155550134" })
        expect([data.customer.id, data.created]).toEqual([known?.id, false])
      })

      it("refuses what is no number or no name", async () => {
        expect(await failure(walkIn({ phone: "not a number" }))).toEqual({
          status: 400,
          message:
            "This is no telephone number in US: write it with its country code, as in +14155550100.",
        })
        for (const body of [
          { phone: "12" },
          { phone: "+14155550135", first_name: "" },
          { phone: "+14155550135", first_name: "a\u0000" },
          { phone: "+14155550135", email: "x@balm.test" },
          { phone: 4155550135 },
        ]) {
          expect([body, (await failure(walkIn(body))).status]).toEqual([
            body,
            400,
          ])
        }
      })

      it("takes the customer back when a later step fails", async () => {
        const workflow = createWalkInWorkflow(getContainer())
        workflow.appendAction("throw", "balm-find-or-create-walk-in", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: {
            first_name: "Wei",
            last_name: null,
            phone: "+14155550136",
            locale: null,
            source_channel: "walk_in",
            actor: systemActor("test"),
            occurred_at: "2026-03-02T12:00:00.000Z",
          },
          throwOnError: false,
        })
        expect(errors).toHaveLength(1)
        expect(await withPhone("+14155550136")).toEqual([])
        expect(
          await getContainer().resolve(CLIENT_CARD_MODULE).listClientCards()
        ).toEqual([])
      })

      it("is a customer like any other on every page of Balm", async () => {
        const { data } = await walkIn({ phone: "+14155550137" })
        const { id } = data.customer
        const container = getContainer()
        const [member] = await container
          .resolve(MEMBERSHIP_MODULE)
          .createMembers([{ customer_id: id }])
        await container.resolve(MESSAGING_MODULE).planMessages([
          {
            channel: "sms",
            purpose: "care",
            template_key: "note",
            locale: "en",
            customer_id: id,
            recipient: data.customer.phone,
            body: "Hello",
            dedupe_key: "a",
            send_at: new Date("2040-01-01T00:00:00.000Z"),
            source_type: "note",
            source_id: "a",
          },
        ])
        const get = async (url: string) =>
          (await api.get(url, admin.headers)).data
        expect(
          (await get(`/admin/members/${member?.id}`)).member
        ).toMatchObject({
          customer: { first_name: "Wei", last_name: "Zhang", email: null },
        })
        expect((await get("/admin/members?q=Wei")).count).toBe(1)
        expect(
          (await get(`/admin/customers/${id}/overview`)).overview.messages.next
        ).toHaveLength(1)
        expect(
          (await get(`/admin/customers/${id}/consents`)).consents
        ).toHaveLength(3)
        expect((await get("/admin/audit-log")).audit_log[0]).toMatchObject({
          action: "customer.create",
          customer_name: "Wei Zhang",
        })
      })
    })

    describe("telephone numbers", () => {
      const phoneOf = async (id: string) =>
        (await getContainer().resolve(Modules.CUSTOMER).retrieveCustomer(id))
          .phone

      it("are written in one form when a core route is used", async () => {
        const { data } = await api.post(
          "/admin/customers",
          { email: "n@balm.test", phone: "(415) 555-0140" },
          admin.headers
        )
        const { id } = data.customer
        await eventually(
          () => phoneOf(id),
          (phone) => phone === "+14155550140"
        )
        await api.post(
          `/admin/customers/${id}`,
          { phone: "４１５ ５５５ ０１４１" },
          admin.headers
        )
        await eventually(
          () => phoneOf(id),
          (phone) => phone === "+14155550141"
        )
      })

      it("are found by the sweep where an event was lost; doubtful ones stay", async () => {
        const rows = await getContainer()
          .resolve(Modules.CUSTOMER)
          .createCustomers([
            { email: "o@balm.test", phone: "415 555 0142" },
            { email: "p@balm.test", phone: "ask her husband" },
            { email: "q@balm.test", phone: "+1 415 555 0143" },
          ])
        const sweep = async () => {
          const [one] = clientCardSweeps
          return one
            ? await runSweep(getContainer(), one, {
                since: new Date(Date.now() - 3_600_000),
                now: new Date(),
              })
            : undefined
        }
        expect(await sweep()).toEqual({ repaired: 2, failed: 0 })
        expect(await sweep()).toEqual({ repaired: 0, failed: 0 })
        expect(await Promise.all(rows.map((row) => phoneOf(row.id)))).toEqual([
          "+14155550142",
          "ask her husband",
          "+14155550143",
        ])
      })
    })
  },
})
