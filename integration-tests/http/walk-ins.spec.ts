import type { UserDTO } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { CLIENT_CARD_MODULE } from "../../src/modules/client-card"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { systemActor } from "../../src/shared/actor"
import { createWalkInWorkflow } from "../../src/workflows/client-card"
import { clientCardSweeps } from "../../src/workflows/client-card/sweeps"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import {
  balmIntegrationTestRunner,
  createAdmin,
  eventually,
  failure,
} from "../helpers"
import type { SignedIn } from "../helpers"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: SignedIn<UserDTO>

    beforeAll(async () => {
      admin = await createAdmin(getContainer())
    })

    const recorded = async () =>
      (
        await getContainer()
          .resolve(AUDIT_MODULE)
          .listAuditEntries(
            { action: { $ne: "staff.write" } },
            { order: { sequence: "ASC" } }
          )
      ).map((row) => [row.action, row.subject_type, row.details])

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
          `/admin/customers/${first.data.customer.id}/card`,
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
