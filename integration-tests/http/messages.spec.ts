import type { UserDTO } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import dispatchMessages from "../../src/jobs/dispatch-messages"
import { CONSENT_MODULE } from "../../src/modules/consent"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import type { PlannedMessage } from "../../src/modules/messaging/types"
import {
  dispatchMessagesWorkflow,
  planMessagesWorkflow,
} from "../../src/workflows/messaging"
import { balmIntegrationTestRunner, createAdmin, eventually } from "../helpers"
import type { SignedIn } from "../helpers"
import { FakeSlack } from "../helpers/fake-slack"
import { FakeTwilio } from "../helpers/fake-twilio"

const twilio = new FakeTwilio()
const slack = new FakeSlack()
beforeAll(async () => {
  await Promise.all([twilio.start(), slack.start()])
  // Not by the runner's own `env`: it reads medusa-config.ts before setting it.
  Object.assign(process.env, {
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_FROM: "+15005550006",
    TWILIO_BASE_URL: twilio.url,
    SLACK_BOT_TOKEN: slack.token,
    SLACK_CHANNEL: "C0ALERTS001",
    SLACK_API_URL: slack.apiUrl,
    BALM_TIME_ZONE: "America/New_York",
    // The tests say when to dispatch.
    BALM_SWEEP_SECONDS: "3600",
  })
})
afterAll(() => Promise.all([twilio.stop(), slack.stop()]))

/** Far ahead, so that only what a test dispatches is dispatched; noon there. */
const NOON = new Date("2040-01-10T17:00:00.000Z")
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: SignedIn<UserDTO>

    beforeAll(async () => {
      admin = await createAdmin(getContainer())
    })
    beforeEach(() => {
      twilio.messages.length = 0
      slack.messages.length = 0
      twilio.now = () => NOON
      slack.now = () => NOON
      slack.scopes.add("channels:history")
    })

    const planned = (
      key: string,
      change: Partial<PlannedMessage> = {}
    ): PlannedMessage => ({
      channel: "sms",
      purpose: "care",
      template_key: "feedback_invite",
      locale: "zhCN",
      customer_id: "cus_1",
      recipient: "+14155550100",
      body: `您好 ${key}`,
      dedupe_key: key,
      send_at: NOON,
      source_type: "test",
      source_id: key,
      ...change,
    })
    const alert = (key: string) =>
      planned(key, {
        channel: "slack",
        purpose: "internal",
        recipient: "C0ALERTS001",
        blocks: [{ type: "divider" }],
      })

    const plan = async (...messages: PlannedMessage[]): Promise<string[]> => {
      const { result } = await planMessagesWorkflow(getContainer()).run({
        input: { messages, now: new Date() },
      })
      return result
    }
    const dispatch = async (now: Date, limit = 1000) => {
      const { result } = await dispatchMessagesWorkflow(getContainer()).run({
        input: { now, limit },
      })
      return result
    }
    const ended = (change: Record<string, number>) => ({
      sent: 0,
      held: 0,
      suppressed: 0,
      failed: 0,
      retried: 0,
      recovered: 0,
      ...change,
    })
    const service = () => getContainer().resolve(MESSAGING_MODULE)
    const message = (id = "") => service().retrieveMessage(id)
    const texts = () => twilio.messages.map(({ body }) => body).sort()
    const get = (path: string, headers = admin.headers) =>
      api.get(path, headers).catch((error: { response: unknown }) => {
        return error.response
      })
    const post = (path: string, headers = admin.headers) =>
      api.post(path, {}, headers).catch((error: { response: unknown }) => {
        return error.response
      })

    describe("what is due goes out", () => {
      it("at once, on each channel, once per occasion", async () => {
        const now = new Date()
        const ids = await plan(
          planned("sms", { send_at: now }),
          { ...alert("slack"), send_at: now },
          planned("mail", {
            channel: "email",
            recipient: "mei@balm.test",
            subject: "How was it?",
            send_at: now,
          })
        )
        const again = await plan(planned("sms", { send_at: now }))
        expect([ids.length, again.length]).toEqual([3, 0])

        const rows = await eventually(
          () => service().listMessages({ id: ids, status: "sent" }),
          (sent) => sent.length === 3
        )
        const idOf = new Map(rows.map((row) => [row.channel, row.external_id]))
        expect(
          Object.fromEntries(rows.map((row) => [row.channel, row.vendor]))
        ).toEqual({ sms: "twilio", slack: "slack", email: "notification" })
        expect(texts()).toEqual(["您好 sms"])
        expect(idOf.get("sms")).toBe(twilio.messages[0]?.sid)
        expect(slack.messages).toMatchObject([
          { text: "您好 slack", blocks: [{ type: "divider" }] },
        ])
        expect(idOf.get("slack")).toBe(`C0ALERTS001:${slack.messages[0]?.ts}`)
        expect(idOf.get("email")).toMatch(/^outbox_bmsg_/)
      })

      it("not before its time", async () => {
        const [id] = await plan(planned("a"))
        expect(await dispatch(later(-1))).toEqual(ended({}))
        expect(await dispatch(later(0))).toEqual(ended({ sent: 1 }))
        expect(await message(id)).toMatchObject({ status: "sent", attempts: 1 })
      })

      it("once, however many dispatchers run", async () => {
        const keys = Array.from({ length: 60 }, (_, index) => `m${100 + index}`)
        await plan(...keys.map((key) => planned(key)))
        const counts = await Promise.all([1, 2, 3].map(() => dispatch(NOON)))
        const sent = counts.reduce((sum, count) => sum + count.sent, 0)
        expect(sent).toBe(60)
        expect(texts()).toEqual(keys.map((key) => `您好 ${key}`))
      })

      it("once, though its event comes twice", async () => {
        const [id] = await plan(planned("a", { send_at: new Date() }))
        const bus = getContainer().resolve(Modules.EVENT_BUS)
        await bus.emit({ name: "balm_message.queued", data: { id } })
        await bus.emit({ name: "balm_message.queued", data: { id } })
        const row = await eventually(
          () => message(id),
          ({ status }) => status === "sent"
        )
        expect(row.attempts).toBe(1)
        expect(texts()).toEqual(["您好 a"])
      })

      it("by the job, though its event is lost", async () => {
        await service().planMessages([planned("a")])
        await dispatchMessages(getContainer(), { scheduledFor: NOON })
        expect(texts()).toEqual(["您好 a"])
      })

      it("stays planned nowhere when a later step fails", async () => {
        const workflow = planMessagesWorkflow(getContainer())
        workflow.appendAction("throw", "balm-plan-messages", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: { messages: [planned("a")], now: new Date() },
          throwOnError: false,
        })
        expect(errors).toHaveLength(1)
        expect(await service().listMessages()).toEqual([])
      })
    })

    describe("what may not go", () => {
      it("waits for the morning if it is marketing", async () => {
        const consents = getContainer().resolve(CONSENT_MODULE)
        await consents.recordAnswers({
          customer_id: "cus_1",
          answers: [
            {
              purpose: "marketing",
              channel: "sms",
              state: "given",
              wording_version: "marketing-sms-1",
              language: "en",
            },
          ],
          source: "import",
          source_id: "row-1",
          actor: { type: "system", id: "import" },
          note: null,
          occurred_at: new Date("2040-01-01T00:00:00.000Z"),
        })
        const [id] = await plan(planned("offer", { purpose: "marketing" }))
        const night = new Date("2040-01-11T02:00:00.000Z")
        const morning = new Date("2040-01-11T13:00:00.000Z")
        expect(await dispatch(night)).toEqual(ended({ held: 1 }))
        expect(await message(id)).toMatchObject({
          status: "held",
          rule: "quiet_hours",
          next_attempt_at: morning,
        })
        expect(await dispatch(morning)).toEqual(ended({ sent: 1 }))
        expect(await message(id)).toMatchObject({ status: "sent", rule: null })
      })

      it("is kept with the rule that stopped it", async () => {
        const [id] = await plan(planned("a", { recipient: null }))
        expect(await dispatch(NOON)).toEqual(ended({ suppressed: 1 }))
        expect(await message(id)).toMatchObject({
          status: "suppressed",
          rule: "no_recipient",
          body: "您好 a",
        })
      })
    })

    describe("when the vendor has a bad day", () => {
      it("429: it goes later", async () => {
        const [id] = await plan(planned("a"))
        twilio.failNext({ status: 429 })
        expect(await dispatch(NOON)).toEqual(ended({ retried: 1 }))
        expect(await message(id)).toMatchObject({
          status: "queued",
          last_error: "Twilio answered 429: told to fail",
        })
        expect(await dispatch(NOON)).toEqual(ended({}))
        expect(await dispatch(later(1))).toEqual(ended({ sent: 1 }))
        expect(texts()).toEqual(["您好 a"])
      })

      it("4xx: it has failed, and staff may try again, once", async () => {
        const [id] = await plan(planned("a", { recipient: "call me" }))
        expect(await dispatch(NOON)).toEqual(ended({ failed: 1 }))
        expect(await message(id)).toMatchObject({
          status: "failed",
          rule: "refused",
          last_error:
            "Twilio answered 400: The 'To' number call me is not a valid number.",
        })

        await service().updateMessages({
          id: id ?? "",
          recipient: "+14155550100",
        })
        const retried = await post(`/admin/messages/${id}/retry`)
        expect(retried.status).toBe(200)
        expect(retried.data.message.id).toBe(id)
        await eventually(
          () => message(id),
          (row) => row.status === "sent"
        )
        const twice = await post(`/admin/messages/${id}/retry`)
        expect(twice.status).toBe(400)
        expect(twice.data.message).toBe(
          `Message ${id} is sent; only a failed message can be sent again.`
        )
        expect(texts()).toEqual(["您好 a"])
      })

      it("down and up again: nothing is lost, nothing doubled", async () => {
        const keys = ["a", "b", "c", "d", "e"]
        await plan(...keys.map((key) => planned(key)), alert("x"))
        await Promise.all([twilio.stop(), slack.stop()])
        expect(await dispatch(NOON)).toEqual(ended({ retried: 6 }))
        expect(await dispatch(later(5))).toEqual(ended({ retried: 6 }))
        await Promise.all([twilio.restart(), slack.restart()])
        expect(await dispatch(later(60))).toEqual(ended({ sent: 6 }))
        expect(texts()).toEqual(keys.map((key) => `您好 ${key}`))
        expect(slack.messages.length).toBe(1)
      })

      it.each([
        ["answers 500", { status: 500 }],
        ["cuts the line before reading", { cut: "before" }],
        ["cuts the line after accepting", { cut: "after" }],
      ] as const)("%s: asked first, sent once", async (_, fault) => {
        await plan(planned("a"), alert("x"))
        twilio.failNext(fault)
        slack.failNext(fault)
        expect(await dispatch(NOON)).toEqual(ended({ retried: 2 }))
        expect(await dispatch(later(5))).toEqual(ended({ sent: 2 }))
        expect(texts()).toEqual(["您好 a"])
        expect(slack.messages.length).toBe(1)
      })

      it("tells two messages of one text apart", async () => {
        const same = { body: "See you tomorrow" }
        await plan(planned("a", same), planned("b", same))
        twilio.failNext({ cut: "after" }, { cut: "before" })
        expect(await dispatch(NOON)).toEqual(ended({ retried: 2 }))
        expect(await dispatch(later(5))).toEqual(ended({ sent: 2 }))
        expect(twilio.messages.length).toBe(2)
        const rows = await service().listMessages()
        expect(rows.map((row) => row.external_id ?? "").sort()).toEqual(
          twilio.messages.map(({ sid }) => sid).sort()
        )
      })

      it("cannot say: an alert goes again", async () => {
        await plan(alert("x"))
        slack.scopes.delete("channels:history")
        slack.failNext({ cut: "after" })
        expect(await dispatch(NOON)).toEqual(ended({ retried: 1 }))
        expect(await dispatch(later(5))).toEqual(ended({ sent: 1 }))
        expect(slack.messages.length).toBe(2)
      })

      it("cannot say: a customer's message waits for staff", async () => {
        const [id] = await plan(
          planned("x", { channel: "slack", recipient: "C0ALERTS001" })
        )
        slack.scopes.delete("channels:history")
        slack.failNext({ cut: "after" })
        expect(await dispatch(NOON)).toEqual(ended({ retried: 1 }))
        expect(await dispatch(later(5))).toEqual(ended({ failed: 1 }))
        expect(await message(id)).toMatchObject({
          status: "failed",
          rule: "unknown_outcome",
          last_error: "Slack answered missing_scope",
        })
        expect(slack.messages.length).toBe(1)
      })

      it("has no provider: staff can read it in the outbox", async () => {
        const [id] = await plan(planned("a", { channel: "pigeon" }))
        expect(await dispatch(NOON)).toEqual(ended({ sent: 1 }))
        expect(await message(id)).toMatchObject({
          status: "sent",
          vendor: "outbox",
          external_id: `outbox_${id}`,
        })
      })
    })

    describe("a process that died", () => {
      it("leaves a message that is asked about, not sent again", async () => {
        const ids = await plan(planned("out"), planned("in"))
        const claimed = await service().claimBatch({ limit: 2, now: NOON })
        expect(claimed.length).toBe(2)
        const out = claimed.find((row) => row.dedupe_key === "out")
        await service()
          .vendors.get("sms")
          ?.send({
            id: out?.id ?? "",
            attempt: 1,
            channel: "sms",
            template_key: "feedback_invite",
            to: "+14155550100",
            subject: null,
            body: "您好 out",
            blocks: null,
          })
        expect(await dispatch(later(1))).toEqual(ended({}))
        expect(await dispatch(later(3))).toEqual(
          ended({ recovered: 2, sent: 2 })
        )
        expect(texts()).toEqual(["您好 in", "您好 out"])
        const rows = await service().listMessages({ id: ids })
        expect(rows.map((row) => row.status)).toEqual(["sent", "sent"])
      })

      it("is looked up in Medusa where Medusa delivers", async () => {
        const [id = ""] = await plan(
          planned("a", { channel: "email", recipient: "mei@balm.test" })
        )
        const die = () =>
          service().updateMessages({
            id,
            status: "sending",
            sending_since: NOON,
            external_id: null,
          })
        const notifications = getContainer().resolve(Modules.NOTIFICATION)
        await dispatch(NOON)
        const { external_id } = await message(id)
        await die()
        expect(await dispatch(later(3))).toEqual(
          ended({ recovered: 1, sent: 1 })
        )
        expect((await message(id)).external_id).toBe(external_id)
        const rows = await notifications.listNotifications({ resource_id: id })
        expect(rows.length).toBe(1)

        // As another provider leaves it, killed while it was sending.
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)("notification")
          .where({ resource_id: id })
          .update({ status: "pending", provider_id: "local" })
        await die()
        expect(await dispatch(later(6))).toEqual(
          ended({ recovered: 1, failed: 1 })
        )
        expect(await message(id)).toMatchObject({
          rule: "unknown_outcome",
          last_error: `Notification ${rows[0]?.id} was never settled.`,
        })
      })
    })

    describe("GET /admin/messages", () => {
      beforeEach(async () => {
        await plan(
          planned("a"),
          planned("b", { recipient: null, customer_id: "cus_2" }),
          alert("x")
        )
        await dispatch(NOON)
      })
      const keysOf = async (query: string): Promise<string[]> => {
        const { data } = await get(`/admin/messages?${query}`)
        return data.messages
          .map((row: { dedupe_key: string }) => row.dedupe_key)
          .sort()
      }

      it("lists a page, and filters", async () => {
        const { status, data } = await get("/admin/messages?limit=2&offset=1")
        expect(status).toBe(200)
        expect(data).toMatchObject({ count: 3, offset: 1, limit: 2 })
        expect(data.messages.length).toBe(2)

        expect(await keysOf("channel=slack")).toEqual(["x"])
        expect(await keysOf("status=suppressed")).toEqual(["b"])
        expect(await keysOf("status=suppressed&status=sent")).toEqual([
          "a",
          "b",
          "x",
        ])
        expect(await keysOf("purpose=internal")).toEqual(["x"])
        expect(await keysOf("customer_id=cus_2")).toEqual(["b"])
        expect(await keysOf("source_type=test&source_id=a")).toEqual(["a"])
        expect(await keysOf("q=5550100")).toEqual(["a"])
        expect(await keysOf(`q=${encodeURIComponent("您好 b")}`)).toEqual(["b"])
        expect(await keysOf("q=%25")).toEqual([])
      })

      it("shows one", async () => {
        const [row] = await service().listMessages({ dedupe_key: "a" })
        const { status, data } = await get(`/admin/messages/${row?.id}`)
        expect(status).toBe(200)
        expect(data.message).toMatchObject({
          id: row?.id,
          channel: "sms",
          status: "sent",
          body: "您好 a",
          recipient: "+14155550100",
        })
      })

      it("refuses what it does not know", async () => {
        const queries = ["status=lost", "color=red", "limit=1000", "order=body"]
        const answers = await Promise.all(
          queries.map((query) => get(`/admin/messages?${query}`))
        )
        expect(answers.map(({ status }) => status)).toEqual([
          400, 400, 400, 400,
        ])
      })

      it("is for staff", async () => {
        const nobody = { headers: {} }
        const answers = await Promise.all([
          get("/admin/messages", nobody),
          get("/admin/messages/bmsg_1", nobody),
          post("/admin/messages/bmsg_1/retry", nobody),
        ])
        expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
      })

      it("says which message is not there", async () => {
        const one = await get("/admin/messages/bmsg_1")
        const again = await post("/admin/messages/bmsg_1/retry")
        expect([one.status, again.status]).toEqual([404, 404])
        expect(one.data.message).toContain("bmsg_1")
      })
    })
  },
})
