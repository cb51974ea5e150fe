import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { SAFETY_MODULE } from "../../src/modules/safety"
import { dispatchMessagesWorkflow } from "../../src/workflows/messaging"
import {
  recordPatchTestWorkflow,
  remindPatchTestsWorkflow,
  writeSafetyCardWorkflow,
} from "../../src/workflows/safety"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  failure,
} from "../helpers"
import type { SignedIn } from "../helpers"

const DAY = 86_400_000
const daysAgo = (days: number): string =>
  new Date(Date.now() - days * DAY).toISOString()

const EMPTY = {
  version: 0,
  contraindications: [],
  ingredients: [],
  minimum_age: null,
  patch_test: null,
}

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let facial: string
    let colour: string

    beforeAll(async () => {
      const container = getContainer()
      const shop = await createShop(container)
      admin = await createAdmin(container)
      customer = await createCustomer(container, shop.publishableKey, {
        first_name: "Mei",
        phone: "+14155550132",
      })
      const virtual = async (title: string) =>
        (await createVirtualProduct(container, shop, { title, price: 60 }))
          .productId
      facial = await virtual("Steam facial")
      colour = await virtual("Hair colour")
      for (const product_id of [facial, colour]) {
        await api.post(
          "/admin/services",
          { product_id, duration_minutes: 60 },
          admin.headers
        )
      }
    })

    const own = (path: string) =>
      `/admin/customers/${customer.entity.id}/${path}`
    const get = async (path: string) =>
      (await api.get(path, admin.headers)).data
    const post = (path: string, body: unknown) =>
      api.post(path, body, admin.headers)
    const writeCard = (product: string, card: object) =>
      post(`/admin/safety-cards/${product}`, { ...EMPTY, ...card })
    const profile = (values: object, version = 0) =>
      post(own("health-profile"), { version, profile: values })
    const agree = (state: "given" | "withdrawn") =>
      api.post(
        "/store/customers/me/consents",
        {
          consents: [{ purpose: "care", state, wording_version: "care-1" }],
        },
        customer.headers
      )
    const verdicts = async () =>
      (await get(own("safety"))).safety.map(
        (row: {
          title: string
          verdict: string
          findings: { code: string; text: { en: string } }[]
        }) => [row.title, row.verdict, row.findings.map(({ text }) => text.en)]
      )
    const audited = async (action: string) =>
      (
        await getContainer()
          .resolve(AUDIT_MODULE)
          .listAuditEntries({ action }, { order: { sequence: "ASC" } })
      ).map(({ actor_id, customer_id, subject_id, details }) => ({
        actor_id,
        customer_id,
        subject_id,
        details,
      }))

    describe("may this customer have it", () => {
      it("weighs every treatment, with reasons, and puts the look on record", async () => {
        await writeCard(facial, {
          contraindications: [
            { fact: "asthma", effect: "needs_consent", source: "Leaflet 3" },
            { fact: "pregnant", effect: "block" },
          ],
          ingredients: ["Aqua", "Lavandula Angustifolia Oil"],
        })
        expect(await verdicts()).toEqual([
          [
            "Steam facial",
            "warn",
            ["No health record yet. Ask before you begin."],
          ],
          ["Hair colour", "allow", []],
        ])
        await profile({
          conditions: [{ code: "asthma" }],
          allergies: [{ name: "lavender" }],
        })
        expect(await verdicts()).toEqual([
          [
            "Steam facial",
            "block",
            [
              "Allergic to lavender; contains Lavandula Angustifolia Oil.",
              "Only with signed consent: Asthma.",
            ],
          ],
          ["Hair colour", "allow", []],
        ])
        const look = {
          actor_id: admin.entity.id,
          customer_id: customer.entity.id,
          subject_id: customer.entity.id,
          details: { products: 2 },
        }
        expect(await audited("health_profile.read")).toEqual([look, look])
      })

      it("knows the age from the card, and says where it does not", async () => {
        await writeCard(facial, { minimum_age: 18 })
        const reason = async () => (await verdicts())[0]?.slice(1)
        expect(await reason()).toEqual([
          "warn",
          ["Only from 18 years on, and the age is not known. Ask."],
        ])
        const year = new Date().getUTCFullYear()
        const birthday = {
          calendar: "solar",
          month: 1,
          day: 1,
          leap_month: false,
          year: year - 17,
        }
        await post(own("card"), { version: 0, birthday })
        expect(await reason()).toEqual(["block", ["Younger than 18."]])
        await post(own("card"), {
          version: 1,
          birthday: { ...birthday, year: year - 19 },
        })
        expect(await reason()).toEqual(["allow", []])
      })

      it("uses nothing once the consent for care is withdrawn", async () => {
        await writeCard(facial, {
          contraindications: [{ fact: "asthma", effect: "block" }],
        })
        await profile({ conditions: [{ code: "asthma" }] })
        expect((await verdicts())[0]?.[1]).toEqual("block")
        await agree("given")
        await agree("withdrawn")
        expect((await verdicts())[0]).toEqual([
          "Steam facial",
          "warn",
          ["No health record yet. Ask before you begin."],
        ])
        expect(
          (await failure(api.get(own("patch-tests"), admin.headers))).status
        ).toEqual(403)
      })

      it("answers for the products asked, in their order", async () => {
        const { safety } = await get(
          `${own("safety")}?product_id=${colour}&product_id=prod_no&product_id=${facial}`
        )
        expect(safety.map(({ title }: { title: string }) => title)).toEqual([
          "Hair colour",
          "Steam facial",
        ])
      })

      it("refuses what makes no sense, and strangers", async () => {
        const nobody = "/admin/customers/cus_no/safety"
        expect(await failure(api.get(nobody, admin.headers))).toEqual({
          status: 404,
          message: "No customer cus_no: look them up in the list of customers.",
        })
        for (const query of ["?at=tomorrow", "?product_id=", "?what=1"]) {
          const wrong = failure(api.get(own(`safety${query}`), admin.headers))
          expect((await wrong).status).toEqual(400)
        }
        for (const path of [own("safety"), `/admin/safety-cards/${facial}`]) {
          expect(
            (await api.get(path, { validateStatus: () => true })).status
          ).toEqual(401)
          expect(
            (
              await api.get(path, {
                ...customer.headers,
                validateStatus: () => true,
              })
            ).status
          ).toEqual(401)
        }
      })
    })

    describe("safety cards", () => {
      it("is empty at first, kept whole, listed, and on record", async () => {
        expect(await get(`/admin/safety-cards/${facial}`)).toMatchObject({
          safety_card: { ...EMPTY, product_id: facial, title: "Steam facial" },
        })
        const card = {
          contraindications: [
            { fact: "sensitive_heat", effect: "warn", source: "مرجع 🌿" },
          ],
          ingredients: ["薰衣草"],
          minimum_age: 16,
          patch_test: { lead_hours: 24, valid_months: 3, source: null },
        }
        const written = await writeCard(facial, card)
        expect(written.data.safety_card).toMatchObject({ ...card, version: 1 })
        expect(await get("/admin/safety-cards")).toMatchObject({
          count: 1,
          safety_cards: [{ ...card, version: 1, title: "Steam facial" }],
        })
        expect(await audited("safety_card.write")).toEqual([
          {
            actor_id: admin.entity.id,
            customer_id: null,
            subject_id: facial,
            details: { version: 1 },
          },
        ])
      })

      it("lets the second of two staff look again", async () => {
        const answers = await Promise.all(
          [16, 18].map((minimum_age) =>
            api.post(
              `/admin/safety-cards/${facial}`,
              { ...EMPTY, minimum_age },
              { ...admin.headers, validateStatus: () => true }
            )
          )
        )
        expect(answers.map(({ status }) => status).toSorted()).toEqual([
          200, 409,
        ])
        const { safety_card } = await get(`/admin/safety-cards/${facial}`)
        expect(safety_card.version).toEqual(1)
        const late = await api.post(`/admin/safety-cards/${facial}`, EMPTY, {
          ...admin.headers,
          validateStatus: () => true,
        })
        expect([late.status, late.data.safety_card]).toEqual([409, safety_card])
      })

      it.each([
        [
          "a fact twice",
          {
            contraindications: [
              { fact: "asthma", effect: "warn" },
              { fact: "asthma", effect: "block" },
            ],
          },
        ],
        [
          "an unknown fact",
          { contraindications: [{ fact: "zzz", effect: "warn" }] },
        ],
        [
          "a prototype key as a fact",
          { contraindications: [{ fact: "__proto__", effect: "warn" }] },
        ],
        [
          "an unknown effect",
          { contraindications: [{ fact: "asthma", effect: "allow" }] },
        ],
        ["a NUL byte", { ingredients: ["aqua\u0000"] }],
        ["a long text", { ingredients: ["a".repeat(100_000)] }],
        ["an age of nobody", { minimum_age: 0 }],
        ["an unknown key", { colour: "red" }],
        ["no version", { version: undefined }],
      ])("refuses %s, and changes nothing", async (_, card) => {
        expect((await failure(writeCard(facial, card))).status).toEqual(400)
        expect(await get("/admin/safety-cards")).toMatchObject({ count: 0 })
      })

      it("knows no card of a product that does not exist", async () => {
        expect((await failure(writeCard("prod_no", {}))).status).toEqual(404)
      })

      it("leaves no card behind when a later step fails", async () => {
        const workflow = writeSafetyCardWorkflow(getContainer())
        workflow.appendAction("throw", "balm-write-safety-card", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { version, ...content } = EMPTY
        const { errors } = await workflow.run({
          input: {
            product_id: facial,
            version,
            content,
            actor: { type: "user", id: admin.entity.id, origin: null },
            occurred_at: new Date().toISOString(),
          },
          throwOnError: false,
        })
        expect(errors.map(({ error }) => error.message)).toEqual(["on purpose"])
        expect(await get("/admin/safety-cards")).toMatchObject({ count: 0 })
      })
    })

    describe("patch tests", () => {
      const record = (body: object) => post(own("patch-tests"), body)
      const conclude = (id: string, body: object) =>
        post(own(`patch-tests/${id}`), body)

      it("blocks without a test, before its outcome, and after a reaction", async () => {
        await writeCard(colour, { patch_test: {} })
        const reasonOf = async () => (await verdicts())[1]?.slice(1)
        expect(await reasonOf()).toEqual([
          "block",
          ["No patch test on record. Test at least 48 hours ahead."],
        ])
        const { patch_test } = (
          await record({
            product_id: colour,
            batch: "B-7",
            tested_at: daysAgo(3),
          })
        ).data
        expect(patch_test).toMatchObject({
          product_title: "Hair colour",
          outcome: "pending",
          batch: "B-7",
          recorded_by: admin.entity.id,
        })
        expect(
          Date.parse(patch_test.valid_from) - Date.parse(patch_test.tested_at)
        ).toEqual(2 * DAY)
        expect(await reasonOf()).toEqual([
          "block",
          ["The outcome of the patch test is not on record yet."],
        ])
        await conclude(patch_test.id, { outcome: "no_reaction" })
        expect(await reasonOf()).toEqual(["allow", []])
        expect(
          (await failure(conclude(patch_test.id, { outcome: "reaction" })))
            .status
        ).toEqual(400)
        await record({ product_id: colour, outcome: "reaction" })
        expect(await reasonOf()).toEqual([
          "block",
          ["Reacted to the patch test."],
        ])
        expect((await get(own("patch-tests"))).count).toEqual(2)
        expect(await audited("patch_test.write")).toHaveLength(3)
      })

      it.each([
        ["an unknown product", () => ({ product_id: "prod_no" })],
        ["tomorrow", () => ({ product_id: colour, tested_at: daysAgo(-1) })],
        ["an unknown outcome", () => ({ product_id: colour, outcome: "good" })],
        ["a NUL byte", () => ({ product_id: colour, note: "a\u0000" })],
        [
          "100 kB of note",
          () => ({ product_id: colour, note: "a".repeat(100_000) }),
        ],
      ])("refuses %s, and changes nothing", async (_, body) => {
        expect((await failure(record(body()))).status).toEqual(400)
        expect((await get(own("patch-tests"))).count).toEqual(0)
      })

      it("answers alike for an unknown and for somebody else's test", async () => {
        const { patch_test } = (await record({ product_id: colour })).data
        const other = await createCustomer(getContainer(), "pk")
        for (const path of [
          `/admin/customers/${other.entity.id}/patch-tests/${patch_test.id}`,
          own("patch-tests/bptest_no"),
        ]) {
          expect(
            (await failure(post(path, { outcome: "reaction" }))).status
          ).toEqual(404)
        }
      })

      it("leaves no test behind when a later step fails", async () => {
        const workflow = recordPatchTestWorkflow(getContainer())
        workflow.appendAction("throw", "balm-record-patch-test", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: {
            customer_id: customer.entity.id,
            product_id: colour,
            outcome: "pending",
            batch: null,
            note: null,
            tested_at: daysAgo(0),
            recorded_by: admin.entity.id,
            actor: { type: "user", id: admin.entity.id, origin: null },
            occurred_at: daysAgo(0),
          },
          throwOnError: false,
        })
        expect(errors.map(({ error }) => error.message)).toEqual(["on purpose"])
        expect(
          await getContainer().resolve(SAFETY_MODULE).listPatchTests({})
        ).toEqual([])
      })

      it("reminds once before a good test lapses, unless it was repeated", async () => {
        const remind = () =>
          remindPatchTestsWorkflow(getContainer()).run({
            input: { now: daysAgo(0) },
          })
        const messages = () =>
          getContainer()
            .resolve(MESSAGING_MODULE)
            .listMessages({ source_type: "patch_test" })
        await record({
          product_id: colour,
          outcome: "no_reaction",
          tested_at: daysAgo(175),
        })
        await record({
          product_id: facial,
          outcome: "reaction",
          tested_at: daysAgo(175),
        })
        await remind()
        expect(await messages()).toEqual([])
        await agree("given")
        await Promise.all([remind(), remind(), remind()])
        const [message, ...more] = await messages()
        expect(more).toEqual([])
        expect(message).toMatchObject({
          channel: "sms",
          recipient: "+14155550132",
          purpose: "care",
        })
        expect(message?.body).toMatch(/^Hello Mei, the short test/)
        expect(message?.body).not.toContain("colour")
      })

      it("sends no reminder once the consent was withdrawn in between", async () => {
        const messaging = getContainer().resolve(MESSAGING_MODULE)
        const statuses = async () =>
          (await messaging.listMessages({ source_type: "patch_test" })).map(
            ({ status }) => status
          )
        await agree("given")
        const { patch_test } = (
          await record({
            product_id: colour,
            outcome: "no_reaction",
            tested_at: daysAgo(175),
          })
        ).data
        await agree("withdrawn")
        await messaging.planMessages([
          {
            channel: "sms",
            purpose: "care",
            template_key: "patch-test-reminder",
            locale: "en",
            customer_id: customer.entity.id,
            recipient: "+14155550132",
            body: "waiting for the vendor",
            dedupe_key: `patch-test-reminder:${patch_test.id}`,
            send_at: new Date(),
            source_type: "patch_test",
            source_id: patch_test.id,
          },
        ])
        await dispatchMessagesWorkflow(getContainer()).run({
          input: { now: new Date(), limit: 10 },
        })
        expect(await statuses()).toEqual(["suppressed"])
      })

      it("does not send a reminder that was overtaken by a new test", async () => {
        const bus = getContainer().resolve(MESSAGING_MODULE)
        await agree("given")
        await record({
          product_id: colour,
          outcome: "no_reaction",
          tested_at: daysAgo(175),
        })
        const [old] = (await get(own("patch-tests"))).patch_tests
        await bus.planMessages([
          {
            channel: "sms",
            purpose: "care",
            template_key: "patch-test-reminder",
            locale: "en",
            customer_id: customer.entity.id,
            recipient: "+14155550132",
            body: "late",
            dedupe_key: `patch-test-reminder:${old.id}`,
            send_at: new Date(),
            source_type: "patch_test",
            source_id: old.id,
          },
        ])
        await record({ product_id: colour, outcome: "no_reaction" })
        await dispatchMessagesWorkflow(getContainer()).run({
          input: { now: new Date(), limit: 10 },
        })
        const [message] = await bus.listMessages({ source_type: "patch_test" })
        expect(message?.status).toEqual("suppressed")
      })
    })
  },
})
