import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { CONSENT_MODULE } from "../../src/modules/consent"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { readCareConsent } from "../../src/reads/consent/consents"
import { recordConsentsWorkflow } from "../../src/workflows/consent"
import { dispatchMessagesWorkflow } from "../../src/workflows/messaging"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createStoreAccess,
  failure,
} from "../helpers"
import type { SignedIn } from "../helpers"

const NOON = new Date("2026-03-02T12:00:00.000Z")

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let other: SignedIn<CustomerDTO>

    beforeAll(async () => {
      const container = getContainer()
      admin = await createAdmin(container)
      const { publishableKey } = await createStoreAccess(container)
      customer = await createCustomer(container, publishableKey)
      other = await createCustomer(container, publishableKey)
    })

    const OWN = "/store/customers/me/consents"
    const pathOf = (id: string) => `/admin/customers/${id}/consents`
    const agree = (state = "given") =>
      api.post(
        OWN,
        {
          consents: [
            { purpose: "care", state, wording_version: "care-1" },
            {
              purpose: "marketing",
              channel: "sms",
              state,
              wording_version: "marketing-sms-1",
            },
          ],
          locale: "zh-CN",
        },
        customer.headers
      )
    const states = (answer: {
      data: {
        consents: { purpose: string; channel: string | null; state: unknown }[]
      }
    }) =>
      answer.data.consents.map(
        ({ purpose, channel, state }) => `${purpose} ${channel} ${state}`
      )
    const recorded = async () =>
      await getContainer()
        .resolve(AUDIT_MODULE)
        .listAuditEntries(
          { action: "consent.write" },
          { order: { sequence: "ASC" } }
        )

    it("begins with no, and with the texts to ask with", async () => {
      const own = await api.get(OWN, customer.headers)
      expect(states(own)).toEqual([
        "care null null",
        "marketing sms null",
        "marketing email null",
      ])
      expect(
        own.data.wordings.map((row: { version: string }) => row.version)
      ).toEqual(["care-1", "marketing-sms-1", "marketing-email-1"])
      const chinese = await api.get(`${OWN}?locale=zh-CN`, customer.headers)
      expect(chinese.data.wordings[0].text).toMatch(/^我同意门店保存/)
      expect(await readCareConsent(getContainer(), customer.entity.id)).toBe(
        false
      )
    })

    it("lets a customer agree and take it back; staff see how and when", async () => {
      expect(states(await agree())).toEqual([
        "care null given",
        "marketing sms given",
        "marketing email null",
      ])
      expect(await readCareConsent(getContainer(), customer.entity.id)).toBe(
        true
      )
      const seen = await api.get(pathOf(customer.entity.id), admin.headers)
      expect(seen.data.consents[0]).toEqual({
        purpose: "care",
        channel: null,
        state: "given",
        wording_version: "care-1",
        language: "zhCN",
        source: "store",
        actor_type: "customer",
        actor_id: customer.entity.id,
        note: null,
        occurred_at: expect.stringMatching(/Z$/),
      })
      expect(states(await agree("withdrawn"))).toEqual([
        "care null withdrawn",
        "marketing sms withdrawn",
        "marketing email null",
      ])
      expect(await readCareConsent(getContainer(), customer.entity.id)).toBe(
        false
      )
      expect(
        states(await api.get(pathOf(other.entity.id), admin.headers))
      ).toEqual([
        "care null null",
        "marketing sms null",
        "marketing email null",
      ])
    })

    it("lets staff note it with a reason, and puts each change on record once", async () => {
      const note = () =>
        api.post(
          pathOf(customer.entity.id),
          {
            consents: [
              { purpose: "marketing", channel: "email", state: "given" },
            ],
            reason: "Signed the paper form at the desk",
            locale: "en",
          },
          admin.headers
        )
      await note()
      const second = await note()
      expect(second.data.consents[2]).toMatchObject({
        state: "given",
        source: "staff",
        actor_id: admin.entity.id,
        note: "Signed the paper form at the desk",
      })
      expect(await recorded()).toMatchObject([
        {
          actor_type: "user",
          actor_id: admin.entity.id,
          customer_id: customer.entity.id,
          reason: "Signed the paper form at the desk",
          details: {
            source: "staff",
            changes: [
              {
                purpose: "marketing",
                channel: "email",
                state: "given",
                wording_version: "marketing-email-1",
              },
            ],
          },
        },
      ])
      const own = await api.get(OWN, customer.headers)
      expect(Object.keys(own.data.consents[2]).toSorted()).toEqual([
        "channel",
        "language",
        "occurred_at",
        "purpose",
        "source",
        "state",
        "wording_version",
      ])
    })

    it("refuses what is no consent, and writes nothing", async () => {
      const given = { purpose: "marketing", channel: "sms", state: "given" }
      expect(
        await failure(api.post(OWN, { consents: [given] }, customer.headers))
      ).toEqual({
        status: 400,
        message:
          "To agree, send the wording_version that was shown; today it is marketing-sms-1.",
      })
      for (const consents of [
        [],
        [{ ...given, wording_version: "care-1" }],
        [{ ...given, channel: "fax" }],
        [{ ...given, state: "maybe" }],
        [{ ...given, customer_id: other.entity.id }],
        [{ purpose: "care", channel: "sms", state: "withdrawn" }],
        [{ purpose: "constructor", state: "given" }],
        "given",
      ]) {
        const { status } = await failure(
          api.post(OWN, { consents }, customer.headers)
        )
        expect([consents, status]).toEqual([consents, 400])
      }
      const body = { consents: [given], reason: "on paper" }
      expect(
        await failure(api.post(pathOf("cus_none"), body, admin.headers))
      ).toEqual({
        status: 404,
        message: "No customer cus_none: look them up in the list of customers.",
      })
      expect(
        (await failure(api.get(pathOf("cus_none"), admin.headers))).status
      ).toBe(404)
      const wordless = { consents: [given] }
      expect(
        (
          await failure(
            api.post(pathOf(customer.entity.id), wordless, admin.headers)
          )
        ).status
      ).toBe(400)
      expect((await failure(api.get(pathOf("cus_none")))).status).toBe(401)
      expect(
        await getContainer().resolve(CONSENT_MODULE).listConsentEntries()
      ).toEqual([])
      expect(await recorded()).toEqual([])
    })

    it("takes its entries back when a later step fails", async () => {
      const workflow = recordConsentsWorkflow(getContainer())
      workflow.appendAction("throw", "balm-record-consents", {
        invoke: () => {
          throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
        },
      })
      const { errors } = await workflow.run({
        input: {
          customer_id: customer.entity.id,
          answers: [{ purpose: "care", state: "given" }],
          language: "en",
          source: "staff",
          source_id: null,
          actor: { type: "user", id: admin.entity.id, origin: null },
          note: "on paper",
          occurred_at: NOON.toISOString(),
        },
        throwOnError: false,
      })
      expect(errors).toHaveLength(1)
      expect(
        await getContainer().resolve(CONSENT_MODULE).listConsentEntries()
      ).toEqual([])
    })

    it("stops an offer that was planned while consent held", async () => {
      await agree()
      const messaging = getContainer().resolve(MESSAGING_MODULE)
      const plan = (key: string) =>
        messaging.planMessages([
          {
            channel: "sms",
            purpose: "marketing",
            template_key: "offer",
            locale: "en",
            customer_id: customer.entity.id,
            recipient: "+14155550100",
            body: `An offer ${key}`,
            dedupe_key: key,
            send_at: NOON,
            source_type: "offer",
            source_id: key,
          },
        ])
      const dispatch = () =>
        dispatchMessagesWorkflow(getContainer()).run({
          input: { now: NOON, limit: 10 },
        })
      await plan("a")
      await dispatch()
      await plan("b")
      await agree("withdrawn")
      await dispatch()
      const messages = await messaging.listMessages(
        { template_key: "offer" },
        { order: { dedupe_key: "ASC" } }
      )
      expect(messages.map(({ status, rule }) => [status, rule])).toEqual([
        ["sent", null],
        ["suppressed", "no_consent"],
      ])
    })
  },
})
