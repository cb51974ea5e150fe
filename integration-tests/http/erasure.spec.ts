import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { dispatchMessagesWorkflow } from "../../src/workflows/messaging"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createStoreAccess,
  dumpDatabase,
  eventually,
  failure,
  TOLD,
  TOLD_WORDS,
  tellLife,
  wordsIn,
} from "../helpers"
import type { SignedIn } from "../helpers"

/** Tables of which nothing may be left, health above all. */
const GONE = [
  "balm_client_card",
  "balm_client_note",
  "balm_client_tag",
  "balm_health_profile",
  "balm_health_version",
  "balm_health_value",
  "balm_progress_photo",
  "balm_patch_test",
]

const countSchema = z.tuple([z.object({ count: z.coerce.number() })])

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let other: SignedIn<CustomerDTO>

    beforeAll(async () => {
      const container = getContainer()
      admin = await createAdmin(container, { role: "owner" })
      const { publishableKey } = await createStoreAccess(container)
      customer = await createCustomer(container, publishableKey, {
        first_name: TOLD.name,
        last_name: TOLD.family,
        email: TOLD.email,
        phone: TOLD.phone,
      })
      other = await createCustomer(container, publishableKey)
    })

    const path = (rest = "/erase", id = customer.entity.id) =>
      `/admin/customers/${id}/personal-data${rest}`
    const tell = () =>
      tellLife(
        api,
        getContainer(),
        { id: customer.entity.id, headers: customer.headers },
        admin.headers
      )
    const erase = (by = admin) =>
      api.post(
        path(),
        { confirm: customer.entity.id, reason: "Asked by letter" },
        by.headers
      )
    const preview = async () =>
      (await api.get(path(), admin.headers)).data.erasure
    const rowsIn = async (table: string): Promise<number> => {
      const [{ count }] = countSchema.parse(
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)(table)
          .where({ customer_id: customer.entity.id })
          .count({ count: "*" })
      )
      return count
    }
    const counts = async () =>
      Object.fromEntries(
        await Promise.all(
          GONE.map(async (table) => [table, await rowsIn(table)] as const)
        )
      )

    it("says beforehand what goes and what stays", async () => {
      await tell()
      const { parts, ...rest } = await preview()
      expect(rest).toEqual({
        customer_id: customer.entity.id,
        erased_at: null,
        has_account: true,
        addresses: 1,
        orders: 0,
      })
      const part = (name: string) => {
        const { removed, emptied, kept } = parts.find(
          ({ context }: { context: string }) => context === name
        )
        return { removed, emptied, kept }
      }
      expect(part("client-card")).toEqual({ removed: 3, emptied: 0, kept: 0 })
      expect(part("safety")).toEqual({ removed: 1, emptied: 0, kept: 0 })
      expect(part("consent")).toEqual({ removed: 0, emptied: 2, kept: 0 })
      expect(part("messaging")).toEqual({ removed: 0, emptied: 1, kept: 0 })
      expect(part("health-profile").removed).toBe(
        (await rowsIn("balm_health_profile")) +
          (await rowsIn("balm_health_version")) +
          (await rowsIn("balm_health_value")) +
          (await rowsIn("balm_progress_photo"))
      )
      const strangers = await api.get(
        path("/erase", other.entity.id),
        admin.headers
      )
      expect(JSON.stringify(strangers.data)).not.toContain(customer.entity.id)
    })

    it("is for who may erase, and for customers there are", async () => {
      const manager = await createAdmin(getContainer(), { role: "manager" })
      const none = path("/erase", "cus_none")
      const statuses = [
        (await failure(api.get(path(), manager.headers))).status,
        (await failure(erase(manager))).status,
        (await failure(api.get(none, admin.headers))).status,
        (await failure(api.get(path()))).status,
      ]
      expect(statuses).toEqual([403, 403, 404, 401])
    })

    it("takes card, notes, consents' words, health, photos and patch tests", async () => {
      await tell()
      const before = await counts()
      expect(before).toMatchObject({
        balm_client_card: 1,
        balm_client_note: 1,
        balm_client_tag: 1,
        balm_health_profile: 1,
        balm_health_version: 2,
        balm_progress_photo: 1,
        balm_patch_test: 1,
      })
      expect(before["balm_health_value"]).toBeGreaterThan(3)
      expect(
        wordsIn((await dumpDatabase(getContainer())).text, TOLD_WORDS)
      ).toEqual(TOLD_WORDS)

      await erase()

      expect(await counts()).toEqual(
        Object.fromEntries(GONE.map((table) => [table, 0]))
      )
      const left = await eventually(
        async () =>
          (await dumpDatabase(getContainer())).text
            .split("\n")
            .filter((line) => wordsIn(line, TOLD_WORDS).length > 0),
        (lines) => lines.length === 0,
        5_000
      )
      expect(left).toEqual([])
      // That somebody agreed, and when, is kept; how they said it is not.
      expect(await rowsIn("balm_consent_entry")).toBe(2)
      const after = await preview()
      expect(after).toMatchObject({ has_account: false, addresses: 0 })
      expect(Date.parse(after.erased_at)).toBeGreaterThan(0)
    })

    it("sends nothing that still waited, and lets nobody sign in", async () => {
      await tell()
      await erase()
      const messages = getContainer().resolve(MESSAGING_MODULE)
      const mine = { customer_id: customer.entity.id }
      await dispatchMessagesWorkflow(getContainer()).run({
        input: { now: new Date("2040-01-02T00:00:00.000Z"), limit: 100 },
      })
      expect(await messages.listMessages(mine)).toMatchObject([
        { status: "suppressed", sent_at: null, recipient: null, body: "" },
      ])
      const signIn = api.post("/auth/customer/emailpass", {
        email: TOLD.email,
        password: "any",
      })
      expect((await failure(signIn)).status).toBe(401)
    })

    it("takes nothing new about who was erased, from staff or from themselves", async () => {
      await tell()
      await erase()
      const { id } = customer.entity
      const at = `/admin/customers/${id}`
      const own = "/store/customers/me"
      const consents = [
        { purpose: "care", state: "withdrawn", wording_version: "care-1" },
      ]
      const health = { version: 0, profile: { notes: "Back again" } }
      const membership = getContainer().resolve(MEMBERSHIP_MODULE)
      const member = await membership.createMembers({ customer_id: id })
      const byHand = { tier_id: null, reason: "Back again" }
      const refusal = {
        status: 400,
        message: `Customer ${id} was erased, so nothing new is kept about them. If they are back, make a new customer.`,
      }
      for (const [url, body, by] of [
        [`${at}/card`, { version: 0, likes: "tea" }, admin],
        [`${at}/notes`, { text: "Back again" }, admin],
        [`${at}/tags`, { add: ["vip"] }, admin],
        [`${at}/consents`, { consents, reason: "At the desk" }, admin],
        [`${at}/health-profile`, health, admin],
        [`/admin/members/${member.id}/tier`, byHand, admin],
        [
          `/admin/members/${member.id}/points`,
          { points: 1, reason: "Back again" },
          admin,
        ],
        ["/admin/rewards/brew_1/redeem", { customer_id: id }, admin],
        [`${own}/card`, { version: 0, likes: "tea" }, customer],
        [`${own}/consents`, { consents }, customer],
        [`${own}/health-profile`, health, customer],
      ] as const) {
        const headers = { ...by.headers.headers, "idempotency-key": url }
        const refused = await failure(api.post(url, body, { headers }))
        expect([url, refused]).toEqual([url, refusal])
      }
      expect((await counts())["balm_client_note"]).toBe(0)
    })

    it("leaves pages that open, and a number that is free for a new customer", async () => {
      await tell()
      await erase()
      const at = `/admin/customers/${customer.entity.id}`
      for (const page of [
        "",
        "/card",
        "/overview",
        "/consents",
        "/health-profile?reason=before_service",
        "/patch-tests",
        "/personal-data",
        "/personal-data?format=html",
      ]) {
        const { status } = await api.get(`${at}${page}`, admin.headers)
        expect([page, status]).toEqual([page, 200])
      }
      const { data } = await api.post(
        "/admin/walk-ins",
        { first_name: "Somebody", phone: TOLD.phone },
        admin.headers
      )
      expect(data.created).toBe(true)
      expect(data.customer.id).not.toBe(customer.entity.id)
    })

    it("is on record with every time, and both or neither happen", async () => {
      await tell()
      const audit = getContainer().resolve(AUDIT_MODULE)
      const entries = async () =>
        (await audit.listAuditEntries({ action: "personal_data.erase" })).map(
          ({ reason, actor_id }) => ({ reason, actor_id })
        )
      const spy = jest
        .spyOn(audit, "recordWithin")
        .mockRejectedValueOnce(new Error("on purpose"))
      const refused = await failure(erase())
      spy.mockRestore()
      expect(refused.status).toBe(500)
      expect((await counts())["balm_client_note"]).toBe(1)
      expect(await entries()).toEqual([])
      await erase()
      await erase()
      const entry = { reason: "Asked by letter", actor_id: admin.entity.id }
      expect(await entries()).toEqual([entry, entry])
      expect(await audit.verifyChain()).toMatchObject({ ok: true })
    })
  },
})
