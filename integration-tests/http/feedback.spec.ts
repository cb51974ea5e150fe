import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../src/modules/feedback"
import type { FeedbackInviteRow } from "../../src/modules/feedback/service"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import {
  acknowledgeRecoveryCaseWorkflow,
  analyseFeedbackWorkflow,
  planFeedbackInvitesWorkflow,
  receiveFeedbackWorkflow,
  withdrawFeedbackInvitesWorkflow,
} from "../../src/workflows/feedback"
import { feedbackSweeps } from "../../src/workflows/feedback/sweeps"
import { dispatchMessagesWorkflow } from "../../src/workflows/messaging"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import {
  balmIntegrationTestRunner,
  called,
  cancelOrder,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  placeOrder,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

type Bought = { orderId: string; invite: FeedbackInviteRow; token: string }

const HOUR = 3_600_000
const DAY = 24 * HOUR

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let chinese: SignedIn<CustomerDTO>
    let facial: { variantId: string }

    /** An order each, asked about; every test starts from here. */
    let bought: Bought
    let boughtByChinese: Bought

    const service = () => getContainer().resolve(FEEDBACK_MODULE)
    const messaging = () => getContainer().resolve(MESSAGING_MODULE)

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container)
      customer = await createCustomer(container, shop.publishableKey, {
        phone: "+14155550132",
      })
      chinese = await createCustomer(container, shop.publishableKey, {
        first_name: "李",
        last_name: "芳",
      })
      await container
        .resolve(Modules.CUSTOMER)
        .updateCustomers(chinese.entity.id, { metadata: { locale: "zh-CN" } })
      facial = await createVirtualProduct(container, shop, {
        title: "Facial",
        price: 60,
      })
      bought = await buy(customer)
      boughtByChinese = await buy(chinese)
    })

    /** Buys, and waits until the customer is to be asked. */
    const buy = async (buyer: SignedIn<CustomerDTO>): Promise<Bought> => {
      const order = await placeOrder(api, shop, buyer.headers, [
        { variantId: facial.variantId },
      ])
      const invite = await eventually(
        async () => {
          const [row] = await service().listFeedbackInvites({
            order_id: order.id,
          })
          const messages = row ? await invitesOf(row.id) : []
          return messages.length === 3 ? row : undefined
        },
        (row) => row !== undefined
      )
      if (!invite) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, "no invite")
      }
      return {
        orderId: order.id,
        invite,
        token: service().links.token(invite),
      }
    }

    const invitesOf = (inviteId: string) =>
      messaging().listMessages(
        { source_type: "feedback_invite", source_id: inviteId },
        { order: { send_at: "ASC" } }
      )
    const alerts = () =>
      messaging().listMessages({ source_type: "recovery_case" })
    const cases = () => service().listRecoveryCases({})
    const analyses = () => service().listFeedbackAnalyses({})

    const analysed = (count: number) =>
      eventually(analyses, (rows) => rows.length >= count)
    const alerted = (count: number) =>
      eventually(alerts, (rows) => rows.length >= count)

    const post = (token: string, body: unknown) =>
      api
        .post(`/store/feedback/${token}`, body, shop.headers)
        .catch((error: { response: { status: number } }) => error.response)
    const get = (token: string) =>
      api
        .get(`/store/feedback/${token}`, shop.headers)
        .catch((error: { response: { status: number } }) => error.response)

    const sweep = (name: string) => {
      const found = feedbackSweeps.find((one) => one.name === name)
      if (!found) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, name)
      }
      return runSweep(getContainer(), found, {
        since: new Date(Date.now() - HOUR),
        now: new Date(),
      })
    }

    /** Nothing may still be at work when the database is put back. */
    const settled = () =>
      eventually(
        async () => {
          const rows = await service().listFeedbacks({})
          const read = new Set(
            (await analyses()).map(
              (one) => `${one.feedback_id}:${one.revision}`
            )
          )
          const sent = await messaging().listMessages({
            send_at: { $lte: new Date() },
            status: ["queued", "sending"],
          })
          return rows.every((row) => read.has(`${row.id}:${row.revision}`))
            ? sent.length
            : -1
        },
        (waiting) => waiting === 0
      )

    const complaint = {
      stars: 2,
      text: "The therapist was rude and I waited 40 minutes.",
    }

    describe("asking", () => {
      it("plans three messages at 3 h, 24 h and 7 d, in the customer's language", async () => {
        const { orderId, invite } = bought
        expect([invite.status, invite.reason, invite.locale]).toEqual([
          "planned",
          null,
          "en",
        ])
        expect(invite.expires_at.getTime() - invite.service_at.getTime()).toBe(
          30 * DAY
        )
        const messages = await invitesOf(invite.id)
        expect(
          messages.map((row) => [
            row.channel,
            row.recipient,
            row.purpose,
            row.dedupe_key,
            row.send_at.getTime() - invite.service_at.getTime(),
          ])
        ).toEqual([
          [
            "sms",
            "+14155550132",
            "care",
            `feedback-invite:${invite.id}:3h`,
            3 * HOUR,
          ],
          [
            "sms",
            "+14155550132",
            "care",
            `feedback-invite:${invite.id}:24h`,
            DAY,
          ],
          [
            "sms",
            "+14155550132",
            "care",
            `feedback-invite:${invite.id}:7d`,
            7 * DAY,
          ],
        ])
        for (const message of messages) {
          expect(message.body).toContain(service().links.invite(invite))
          expect(message.body).toContain("Lin")
        }
        expect([invite.order_id, invite.customer_id]).toEqual([
          orderId,
          customer.entity.id,
        ])

        const other = boughtByChinese
        expect(other.invite.locale).toBe("zh")
        const [first] = await invitesOf(other.invite.id)
        expect(first?.channel).toBe("email")
        expect(first?.body).toContain("感谢您今天光临")
      })

      it("asks once when the event comes again, also at once", async () => {
        const { orderId, invite } = bought
        const bus = getContainer().resolve(Modules.EVENT_BUS)
        const planned = jest.spyOn(messaging(), "planMessages")
        await bus.emit({ name: "order.placed", data: { id: orderId } })
        await called(planned)
        await Promise.all(
          Array.from({ length: 6 }, () =>
            planFeedbackInvitesWorkflow(getContainer()).run({
              input: { order_ids: [orderId], now: new Date() },
            })
          )
        )
        expect(
          await service().listFeedbackInvites({ order_id: orderId })
        ).toHaveLength(1)
        expect(await invitesOf(invite.id)).toHaveLength(3)
      })

      it("finds a lost order, and lost messages, by the sweep", async () => {
        const { orderId, invite } = bought
        const planned = await invitesOf(invite.id)
        const lose = async () =>
          messaging().deleteMessages(
            (
              await messaging().listMessages({
                customer_id: customer.entity.id,
              })
            ).map((row) => row.id)
          )
        expect(planned).toHaveLength(3)
        await lose()
        await service().removeInvites([invite.id])
        expect(await sweep("balm-plan-feedback-invites")).toEqual({
          repaired: 1,
          failed: 0,
        })
        const [again] = await service().listFeedbackInvites({
          order_id: orderId,
        })
        expect(await invitesOf(again?.id ?? "")).toHaveLength(3)

        await lose()
        expect(await sweep("balm-plan-feedback-invites")).toEqual({
          repaired: 0,
          failed: 0,
        })
        expect(await sweep("balm-plan-feedback-invite-messages")).toEqual({
          repaired: 1,
          failed: 0,
        })
        expect(await invitesOf(again?.id ?? "")).toHaveLength(3)
        expect(await sweep("balm-plan-feedback-invite-messages")).toEqual({
          repaired: 0,
          failed: 0,
        })
      })

      it("does not ask after a cancellation", async () => {
        const { orderId, invite, token } = bought
        await cancelOrder(api, admin.headers, orderId)
        await eventually(
          () => invitesOf(invite.id),
          (rows) => rows.every((row) => row.status === "suppressed")
        )
        expect((await invitesOf(invite.id)).map((row) => row.rule)).toEqual([
          "order_canceled",
          "order_canceled",
          "order_canceled",
        ])
        expect((await get(token)).status).toBe(404)
        await withdrawFeedbackInvitesWorkflow(getContainer()).run({
          input: { order_ids: [orderId], now: new Date() },
        })
        const row = await service().retrieveFeedbackInvite(invite.id)
        expect([row.status, row.reason]).toEqual([
          "withdrawn",
          "order_canceled",
        ])
      })

      it("finds a lost cancellation by the sweep", async () => {
        const { orderId, invite } = bought
        await cancelOrder(api, admin.headers, orderId)
        await eventually(
          () => service().retrieveFeedbackInvite(invite.id),
          (row) => row.status === "withdrawn"
        )
        await service().removeInvites([invite.id])
        expect(await sweep("balm-withdraw-feedback-invites")).toEqual({
          repaired: 1,
          failed: 0,
        })
        const rows = await service().listFeedbackInvites({
          order_id: orderId,
        })
        expect(rows.map((row) => row.status)).toEqual(["withdrawn"])
        expect(await invitesOf(rows[0]?.id ?? "")).toEqual([])
      })

      it("leaves no invite behind when a later step fails", async () => {
        const { orderId, invite } = bought
        await service().removeInvites([invite.id])
        const workflow = planFeedbackInvitesWorkflow(getContainer())
        workflow.appendAction("throw", "balm-plan-feedback-invites", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: { order_ids: [orderId], now: new Date() },
          throwOnError: false,
        })
        expect(errors.map(({ error }) => error.message)).toEqual(["on purpose"])
        expect(
          await service().listFeedbackInvites({ order_id: orderId })
        ).toEqual([])
      })
    })

    describe("the link", () => {
      it("shows the questions in the customer's language, and nothing personal", async () => {
        const { token } = boughtByChinese
        const answer = await get(token)
        expect(answer.status).toBe(200)
        expect(answer.headers["cache-control"]).toBe("no-store")
        const { feedback } = answer.data
        expect([feedback.locale, feedback.answer, feedback.editable]).toEqual([
          "zh",
          null,
          true,
        ])
        expect(feedback.question).toBe("这次体验怎么样？")
        expect(feedback.topics).toHaveLength(10)
        expect(JSON.stringify(answer.data)).not.toMatch(/李|芳|order_|cus_/)
      })

      it("answers the same 404 to whatever opens nothing", async () => {
        const { invite, token } = bought
        const [id, expiry, signature] = token.split(".")
        const expired = service().links.token({
          id: invite.id,
          expires_at: new Date(Date.now() - 1000),
        })
        const foreign = service().links.token({
          id: "bfinv_01ARZ3NDEKTSV4RRFFQ69G5FAV",
          expires_at: new Date(Date.now() + DAY),
        })
        const bad = [
          "x",
          `${id}.${expiry}`,
          `${id}.${expiry}.${signature?.slice(1)}A`,
          `bfinv_0.${expiry}.${signature}`,
          expired,
          foreign,
          "a".repeat(2000),
        ]
        for (const one of bad) {
          const [read, written] = [await get(one), await post(one, complaint)]
          expect([one, read.status, written.status]).toEqual([one, 404, 404])
          expect(read.data).toEqual({
            type: "not_found",
            message:
              "This feedback link is unknown or has expired. 此反馈链接无效或已过期。",
          })
          expect(written.data).toEqual(read.data)
        }
        // No address of any route holds a NUL: this one is no link at all.
        expect((await get("%00")).status).toBe(404)
        expect((await post("%00", complaint)).status).toBe(404)
        expect(await service().listFeedbacks({})).toEqual([])
      })

      it("refuses what is no answer, and keeps none of it", async () => {
        const { token } = bought
        const bad: [string, unknown][] = [
          ["no stars", {}],
          ["six stars", { stars: 6 }],
          ["no stars at all", { stars: 0 }],
          ["half a star", { stars: 2.5 }],
          ["stars as a word", { stars: "two" }],
          ["stars without the service", { stars: { staff: 3 } }],
          ["a text too long", { stars: 3, text: "a".repeat(4001) }],
          ["a topic of one's own", { stars: 3, topics: ["politics"] }],
          ["a language of one's own", { stars: 3, locale: "fr" }],
          ["a further key", { stars: 3, admin: true }],
          ["a list", []],
        ]
        for (const [name, body] of bad) {
          expect([name, (await post(token, body)).status]).toEqual([name, 400])
        }
        expect(await service().listFeedbacks({})).toEqual([])
      })

      it("refuses a body too large", async () => {
        const { token } = bought
        const large = { stars: 3, text: "a".repeat(40_000) }
        expect((await post(token, large)).status).toBe(413)
      })

      it("keeps the longest text in the widest letters", async () => {
        const { token } = bought
        const text = "很".repeat(4000)
        const answer = await post(token, { stars: 4, text })
        expect(answer.data.feedback.answer.text).toBe(text)
        await settled()
      })
    })

    describe("answering", () => {
      it("stores, stops the other questions, judges and alerts", async () => {
        const { invite, orderId, token } = bought
        const answer = await post(token, {
          stars: { service: 2, staff: 1 },
          text: complaint.text,
          topics: ["staff", "staff"],
        })
        expect(answer.status).toBe(200)
        expect(answer.data.feedback.answer).toMatchObject({
          stars: { service: 2, staff: 1, place: null },
          text: complaint.text,
          topics: ["staff"],
          edited_at: null,
        })
        expect((await invitesOf(invite.id)).map((row) => row.rule)).toEqual([
          "answered",
          "answered",
          "answered",
        ])
        const [alert] = await alerted(1)
        const [analysis] = await analyses()
        expect(analysis).toMatchObject({
          analyst: "offline",
          fallback: false,
          sentiment: "negative",
          negative: true,
          reasons: ["low_stars", "negative_analysis"],
          revision: 1,
        })
        const [opened] = await cases()
        expect(opened).toMatchObject({
          state: "open",
          reason: "low_stars",
          severity: 3,
          order_id: orderId,
          customer_id: customer.entity.id,
        })
        expect(alert).toMatchObject({
          channel: "slack",
          purpose: "internal",
          dedupe_key: `recovery-alert:${opened?.id}`,
        })
        expect(alert?.body).toContain("2 of 5 stars from Lin Yi, order #")
        expect(alert?.body).toContain("The therapist was rude")
        await settled()
        expect(await alerts()).toMatchObject([{ status: "sent" }])
      })

      it("says of a health matter only that there is one", async () => {
        const { token } = bought
        await post(token, { stars: 5, text: "Lovely, but I got a rash." })
        const [alert] = await alerted(1)
        const [opened] = await cases()
        expect(opened?.reason).toBe("health_or_safety")
        expect(alert?.body).toContain("mentions health or safety")
        expect(JSON.stringify(alert)).not.toContain("rash")
        await settled()
      })

      it("does not alert for praise", async () => {
        const { token } = bought
        await post(token, { stars: 5, text: "Wonderful, thank you!" })
        expect(await analysed(1)).toMatchObject([{ negative: false }])
        const [feedback] = await service().listFeedbacks({})
        await analyseFeedbackWorkflow(getContainer()).run({
          input: { feedback_ids: [feedback?.id ?? ""], now: new Date() },
        })
        expect([await cases(), await alerts()]).toEqual([[], []])
      })

      it("counts the same answer ten times at once as one", async () => {
        const { token } = bought
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => post(token, complaint))
        )
        expect(answers.map((answer) => answer.status)).toEqual(
          answers.map(() => 200)
        )
        await alerted(1)
        const [feedback] = await service().listFeedbacks({})
        await Promise.all(
          Array.from({ length: 5 }, () =>
            analyseFeedbackWorkflow(getContainer()).run({
              input: { feedback_ids: [feedback?.id ?? ""], now: new Date() },
            })
          )
        )
        expect(feedback?.revision).toBe(1)
        expect(await service().listFeedbacks({})).toHaveLength(1)
        expect(await analyses()).toHaveLength(1)
        expect(await cases()).toHaveLength(1)
        expect(await alerts()).toHaveLength(1)
        await settled()
      })

      it("lets an answer be changed for a day, and read anew", async () => {
        const { token } = bought
        await post(token, { stars: 5, text: "Lovely" })
        await analysed(1)
        const changed = await post(token, complaint)
        expect(changed.status).toBe(200)
        expect(changed.data.feedback.answer.edited_at).not.toBeNull()
        await alerted(1)
        expect(
          (await analyses()).map((row) => [row.revision, row.negative]).sort()
        ).toEqual([
          [1, false],
          [2, true],
        ])
        const [row] = await service().listFeedbacks({})
        const run = (answer: { service: number }, now: Date) =>
          receiveFeedbackWorkflow(getContainer()).run({
            input: {
              token,
              answer: { stars: answer, text: "", topics: [] },
              now,
            },
            throwOnError: false,
          })
        const submitted = row?.submitted_at.getTime() ?? 0
        const last = await run({ service: 4 }, new Date(submitted + DAY))
        expect(last.errors).toEqual([])
        const late = await run({ service: 1 }, new Date(submitted + DAY + 1))
        expect(late.errors.map(({ error }) => error.message)).toEqual([
          "An answer can be changed for 24 hours; that time is over. Thank you for your feedback.",
        ])
        const same = await run({ service: 4 }, new Date(submitted + 2 * DAY))
        expect(same.result.changed).toBe(false)
        await settled()
      })

      it("finds lost readings, cases and alerts by the sweeps, once", async () => {
        const { token } = bought
        await post(token, complaint)
        await alerted(1)
        await settled()
        const [alert] = await alerts()
        const [analysis] = await analyses()
        const [opened] = await cases()
        await messaging().deleteMessages([alert?.id ?? ""])
        expect(await sweep("balm-alert-negative-feedback")).toEqual({
          repaired: 1,
          failed: 0,
        })
        expect((await alerts()).map((row) => row.dedupe_key)).toEqual([
          `recovery-alert:${opened?.id}`,
        ])

        await messaging().deleteMessages((await alerts()).map((row) => row.id))
        await service().removeCases([opened?.id ?? ""])
        await service().removeAnalyses([analysis?.id ?? ""])
        expect(await sweep("balm-alert-negative-feedback")).toEqual({
          repaired: 0,
          failed: 0,
        })
        expect(await sweep("balm-analyse-feedback")).toEqual({
          repaired: 1,
          failed: 0,
        })
        expect(await analyses()).toHaveLength(1)
        expect(await cases()).toHaveLength(1)
        expect(await alerts()).toHaveLength(1)
        for (const { name } of feedbackSweeps) {
          expect([name, await sweep(name)]).toEqual([
            name,
            { repaired: 0, failed: 0 },
          ])
        }
      })

      it("keeps a question back that was answered a moment ago", async () => {
        const { invite, token } = bought
        await service().storeAnswer(
          invite,
          { stars: { service: 5 }, text: "", topics: [] },
          { now: new Date(), editHours: 24 }
        )
        expect(token).not.toBe("")
        await dispatchMessagesWorkflow(getContainer()).run({
          input: { now: new Date(Date.now() + 4 * HOUR), limit: 10 },
        })
        const [first] = await invitesOf(invite.id)
        expect([first?.status, first?.rule]).toEqual([
          "suppressed",
          "reason_gone",
        ])
      })

      it.each([[receiveFeedbackWorkflow, "balm-suppress-invite-messages"]])(
        "forgets an answer whose workflow fails",
        async (_, failing) => {
          const { token } = bought
          const run = (stars: number) => {
            const workflow = receiveFeedbackWorkflow(getContainer())
            workflow.appendAction("throw", failing, {
              invoke: () => {
                throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
              },
            })
            return workflow.run({
              input: {
                token,
                answer: { stars: { service: stars }, text: "", topics: [] },
                now: new Date(),
              },
              throwOnError: false,
            })
          }
          expect((await run(1)).errors).toHaveLength(1)
          expect(await service().listFeedbacks({})).toEqual([])

          await post(token, { stars: 4, text: "fine" })
          await settled()
          expect((await run(1)).errors).toHaveLength(1)
          expect(await service().listFeedbacks({})).toMatchObject([
            { stars: 4, text: "fine", revision: 1, edited_at: null },
          ])
        }
      )

      it("leaves no reading and no case behind when the alert fails", async () => {
        const { invite } = bought
        const { feedback } = await service().storeAnswer(
          invite,
          { stars: { service: 1 }, text: "", topics: [] },
          { now: new Date(), editHours: 24 }
        )
        const workflow = analyseFeedbackWorkflow(getContainer())
        workflow.appendAction("throw", "balm-prepare-alerts", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: { feedback_ids: [feedback.id], now: new Date() },
          throwOnError: false,
        })
        expect(errors).toHaveLength(1)
        expect([await analyses(), await cases(), await alerts()]).toEqual([
          [],
          [],
          [],
        ])
      })
    })

    describe("staff", () => {
      const refusal = (request: Promise<unknown>) =>
        request.catch(
          (error: { response: { status: number; data: unknown } }) =>
            error.response
        )

      it("reads feedback and cases, newest first, page by page", async () => {
        const one = bought
        const two = boughtByChinese
        await post(one.token, complaint)
        await alerted(1)
        await post(two.token, { stars: 5, text: "非常满意" })
        await analysed(2)
        await settled()

        const all = await api.get("/admin/feedback", admin.headers)
        expect(
          all.data.feedback.map(
            (row: {
              stars: number
              customer: { id: string }
              analysis: { sentiment: string }
              recovery_case: { state: string } | null
            }) => [
              row.stars,
              row.customer.id,
              row.analysis.sentiment,
              row.recovery_case?.state,
            ]
          )
        ).toEqual([
          [5, chinese.entity.id, "positive", undefined],
          [2, customer.entity.id, "negative", "open"],
        ])
        expect([all.data.count, all.data.limit, all.data.offset]).toEqual([
          2, 20, 0,
        ])
        const page = await api.get(
          "/admin/feedback?limit=1&offset=1&order=stars&q=满意",
          admin.headers
        )
        expect([page.data.count, page.data.feedback]).toEqual([1, []])
        const own = await api.get(
          `/admin/feedback?customer_id=${customer.entity.id}`,
          admin.headers
        )
        expect(own.data.count).toBe(1)

        const open = await api.get(
          "/admin/recovery-cases?state=open",
          admin.headers
        )
        expect(open.data.recovery_cases).toMatchObject([
          {
            state: "open",
            feedback: { text: complaint.text },
            analysis: { sentiment: "negative" },
            customer: { id: customer.entity.id },
          },
        ])
      })

      it("takes a case once", async () => {
        const { token } = bought
        await post(token, complaint)
        await alerted(1)
        await settled()
        const [opened] = await cases()
        const take = (user: SignedIn<UserDTO>) =>
          api.post(
            `/admin/recovery-cases/${opened?.id}/acknowledge`,
            {},
            user.headers
          )
        const other = await createAdmin(getContainer(), {
          role: "manager",
        })
        const first = await take(admin)
        const second = await take(other)
        for (const { status, data } of [first, second]) {
          expect([
            status,
            data.recovery_case.state,
            data.recovery_case.acknowledged_by,
          ]).toEqual([200, "acknowledged", admin.entity.id])
        }
        expect(second.data.recovery_case.acknowledged_at).toBe(
          first.data.recovery_case.acknowledged_at
        )
      })

      it("gives a case back when taking it fails", async () => {
        const { token } = bought
        await post(token, complaint)
        await alerted(1)
        await settled()
        const [opened] = await cases()
        const workflow = acknowledgeRecoveryCaseWorkflow(getContainer())
        workflow.appendAction("throw", "balm-acknowledge-recovery-case", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: {
            id: opened?.id ?? "",
            actor: { type: "user", id: admin.entity.id, origin: null },
            now: new Date().toISOString(),
          },
          throwOnError: false,
        })
        expect(errors).toHaveLength(1)
        expect(await cases()).toMatchObject([
          { state: "open", acknowledged_at: null, acknowledged_by: null },
        ])
      })

      it("refuses strangers, unknown cases and odd questions", async () => {
        const shown = [
          await refusal(api.get("/admin/feedback", shop.headers)),
          await refusal(api.get("/admin/recovery-cases", customer.headers)),
          await refusal(
            api.post("/admin/recovery-cases/brec_x/acknowledge", {})
          ),
          await refusal(
            api.post(
              "/admin/recovery-cases/brec_x/acknowledge",
              {},
              admin.headers
            )
          ),
          await refusal(api.get("/admin/feedback?limit=1000", admin.headers)),
          await refusal(api.get("/admin/feedback?order=text", admin.headers)),
          await refusal(
            api.get("/admin/recovery-cases?state=lost", admin.headers)
          ),
          await refusal(
            api.post(
              "/admin/recovery-cases/brec_x/acknowledge",
              { actor_id: "x" },
              admin.headers
            )
          ),
        ]
        expect(shown.map((answer) => Object(answer).status)).toEqual([
          401, 401, 401, 404, 400, 400, 400, 400,
        ])
      })
    })

    describe("the page a link opens", () => {
      const page = (token: string, query = "") =>
        api.get(`/feedback/${token}${query}`, { validateStatus: () => true })
      const send = (
        token: string,
        fields: Record<string, string | string[]>
      ) => {
        const body = new URLSearchParams(
          Object.entries(fields).flatMap(([name, value]) =>
            [value].flat().map((one) => [name, one])
          )
        )
        return api.post(`/feedback/${token}`, body.toString(), {
          headers: { "content-type": "application/x-www-form-urlencoded" },
          maxRedirects: 0,
          validateStatus: () => true,
        })
      }

      it("asks without script, small, in the customer's language", async () => {
        const { token } = await buy(chinese)
        const { status, data, headers } = await page(token)
        expect(status).toBe(200)
        expect(headers["content-type"]).toContain("text/html")
        expect(headers["cache-control"]).toBe("no-store")
        expect(headers["content-security-policy"]).toContain(
          "default-src 'none'"
        )
        expect(data).toContain('<html lang="zh-CN">')
        expect(data).toContain("这次体验怎么样？")
        expect(data).not.toContain("<script")
        expect(Buffer.byteLength(data)).toBeLessThan(50_000)
        expect((await page(token, "?lang=en")).data).toContain(
          "How was your visit?"
        )
        expect((await page(token, "?lang=<x>")).status).toBe(200)
      })

      it("keeps an answer, escaped, and lets it be changed", async () => {
        const { token, invite } = await buy(customer)
        const text = `"><script>alert(1)</script> {{constructor}}`
        const sent = await send(token, {
          service: "4",
          place: "5",
          topics: ["staff", "place"],
          text,
        })
        expect([sent.status, sent.headers["location"]]).toEqual([
          303,
          "?thanks",
        ])
        const [row] = await service().listFeedbacks({ invite_id: invite.id })
        expect(row).toMatchObject({
          stars: 4,
          stars_staff: null,
          stars_place: 5,
          topics: ["staff", "place"],
          text,
        })
        const { data } = await page(token)
        expect(data).toContain("Thank you!")
        expect(data).not.toContain("<script>alert")
        expect(data).toContain("{{constructor}}")
        expect(
          (await send(token, { service: "5", topics: "staff" })).status
        ).toBe(303)
        const [changed] = await service().listFeedbacks({
          invite_id: invite.id,
        })
        expect(changed).toMatchObject({ stars: 5, topics: ["staff"], text: "" })
      })

      it.each([
        ["no stars", { text: "hello" }],
        ["six stars", { service: "6" }],
        ["an unknown topic", { service: "3", topics: "politics" }],
      ])("asks again for %s and stores nothing", async (_, fields) => {
        const { token } = await buy(customer)
        const before = await service().listFeedbacks()
        const answer = await send(token, fields)
        expect(answer.status).toBe(400)
        expect(answer.data).toContain("Please choose one to five stars")
        expect(await service().listFeedbacks()).toHaveLength(before.length)
      })

      it("shows the same for every link that opens nothing", async () => {
        const { token } = await buy(customer)
        const pages = [
          await page("nonsense"),
          await page(`${token}x`),
          await send(`${token}x`, { service: "1" }),
        ]
        expect(pages.map(({ status }) => status)).toEqual([404, 404, 404])
        expect(new Set(pages.map(({ data }) => data)).size).toBe(1)
      })
    })
  },
})
