import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { systemActor } from "../../src/shared/actor"
import { saveCardWorkflow } from "../../src/workflows/client-card"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createStoreAccess,
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

      it("keeps what a colleague saved on top when a save is taken back", async () => {
        await save({ version: 0, likes: "tea", dislikes: "noise" })
        const workflow = saveCardWorkflow(getContainer())
        workflow.appendAction("throw", "balm-save-card", {
          invoke: async () => {
            await save({ version: 2, dislikes: "draughts" }, colleague)
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
        expect(await card()).toMatchObject({
          version: 4,
          likes: "tea",
          zone: null,
          dislikes: "draughts",
        })
        // Whoever saw the save that was taken back is told so.
        expect(
          await answer(save({ version: 3, likes: "cocoa" }))
        ).toMatchObject({ status: 409, data: { changed: ["zone", "likes"] } })
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
  },
})
