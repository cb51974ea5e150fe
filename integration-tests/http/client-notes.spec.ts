import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { systemActor } from "../../src/shared/actor"
import { changeTagsWorkflow } from "../../src/workflows/client-card"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createSecretKey,
  createStoreAccess,
  failure,
} from "../helpers"
import type { SignedIn } from "../helpers"

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
    const card = async () => (await api.get(path(), admin.headers)).data.card
    const recorded = async () =>
      (
        await getContainer()
          .resolve(AUDIT_MODULE)
          .listAuditEntries(
            { action: { $ne: "staff.write" } },
            { order: { sequence: "ASC" } }
          )
      ).map((row) => [row.action, row.subject_type, row.details])

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

      it("bears the author's name for every role, and nothing else of them", async () => {
        const container = getContainer()
        const therapist = await createAdmin(container, { role: "therapist" })
        const key = await createSecretKey(container, "manager")
        await container.resolve(Modules.USER).updateUsers({
          id: admin.entity.id,
          first_name: "Marion",
          last_name: null,
        })
        await api.post(path("/notes"), { text: "By a program" }, key.headers)
        const names = async () =>
          (await api.get("/admin/staff/names", therapist.headers)).data
            .staff_names
        const written = (await card()).notes[0]
        const found = async (id: string) =>
          (await names()).filter((one: { id: string }) => one.id === id)
        expect(await found(written.author_id)).toEqual([
          {
            id: written.author_id,
            type: "api-key",
            first_name: null,
            last_name: null,
            title: expect.any(String),
            is_active: true,
          },
        ])
        const marion = {
          id: admin.entity.id,
          type: "user",
          first_name: "Marion",
          last_name: null,
          title: null,
          is_active: true,
        }
        expect(await found(admin.entity.id)).toEqual([marion])
        expect(JSON.stringify(await names())).not.toContain("@")
        // Who has left still wrote what they wrote.
        await container.resolve(Modules.USER).softDeleteUsers([admin.entity.id])
        expect(await found(admin.entity.id)).toEqual([
          { ...marion, is_active: false },
        ])
        const nobody = await createAdmin(container)
        expect(
          (await failure(api.get("/admin/staff/names", nobody.headers))).status
        ).toBe(403)
        expect((await failure(api.get("/admin/staff/names"))).status).toBe(401)
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
  },
})
