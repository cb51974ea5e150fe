import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { dispatchMessagesWorkflow } from "../../src/workflows/messaging"
import { remindPatchTestsWorkflow } from "../../src/workflows/safety"
import {
  balmIntegrationTestRunner,
  careDesk,
  createCustomer,
  daysAgo,
  failure,
  openCareRoom,
} from "../helpers"

const DAY = 86_400_000

balmIntegrationTestRunner({
  testSuite: (suite) => {
    const { getContainer } = suite
    let room: Awaited<ReturnType<typeof openCareRoom>>
    const desk = careDesk(suite, () => room)

    beforeAll(async () => {
      room = await openCareRoom(suite)
    })

    describe("patch tests", () => {
      const record = (body: object) => desk.post(desk.own("patch-tests"), body)
      const conclude = (id: string, body: object) =>
        desk.post(desk.own(`patch-tests/${id}`), body)

      it("blocks without a test, before its outcome, and after a reaction", async () => {
        await desk.writeCard(room.colour, { patch_test: {} })
        const reasonOf = async () => (await desk.verdicts())[1]?.slice(1)
        expect(await reasonOf()).toEqual([
          "block",
          ["No patch test on record. Test at least 48 hours ahead."],
        ])
        const { patch_test } = (
          await record({
            product_id: room.colour,
            batch: "B-7",
            tested_at: daysAgo(3),
          })
        ).data
        expect(patch_test).toMatchObject({
          product_title: "Hair colour",
          outcome: "pending",
          batch: "B-7",
          recorded_by: room.admin.entity.id,
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
        await record({ product_id: room.colour, outcome: "reaction" })
        expect(await reasonOf()).toEqual([
          "block",
          ["Reacted to the patch test."],
        ])
        expect((await desk.get(desk.own("patch-tests"))).count).toEqual(2)
        expect(await desk.audited("patch_test.write")).toHaveLength(3)
      })

      it.each([
        ["an unknown product", () => ({ product_id: "prod_no" })],
        [
          "tomorrow",
          () => ({ product_id: room.colour, tested_at: daysAgo(-1) }),
        ],
        [
          "an unknown outcome",
          () => ({ product_id: room.colour, outcome: "good" }),
        ],
        ["a NUL byte", () => ({ product_id: room.colour, note: "a\u0000" })],
        [
          "100 kB of note",
          () => ({ product_id: room.colour, note: "a".repeat(100_000) }),
        ],
      ])("refuses %s, and changes nothing", async (_, body) => {
        expect((await failure(record(body()))).status).toEqual(400)
        expect((await desk.get(desk.own("patch-tests"))).count).toEqual(0)
      })

      it("answers alike for an unknown and for somebody else's test", async () => {
        const { patch_test } = (await record({ product_id: room.colour })).data
        const other = await createCustomer(getContainer(), "pk")
        for (const path of [
          `/admin/customers/${other.entity.id}/patch-tests/${patch_test.id}`,
          desk.own("patch-tests/bptest_no"),
        ]) {
          expect(
            (await failure(desk.post(path, { outcome: "reaction" }))).status
          ).toEqual(404)
        }
      })

      it("records one test, however often the form is sent", async () => {
        const send = (key: string, body: object = {}) =>
          desk.post(
            desk.own("patch-tests"),
            { product_id: room.colour, batch: "B-7", ...body },
            { "idempotency-key": key }
          )
        const answers = await Promise.all(
          Array.from({ length: 8 }, () => send("form-1"))
        )
        expect(answers.map(({ status }) => status).toSorted()).toEqual([
          200, 200, 200, 200, 200, 200, 200, 201,
        ])
        expect(
          new Set(answers.map(({ data }) => data.patch_test.id)).size
        ).toEqual(1)
        expect((await desk.get(desk.own("patch-tests"))).count).toEqual(1)
        expect(await desk.audited("patch_test.write")).toHaveLength(1)
        expect((await send("form-2")).status).toEqual(201)
        expect(
          await failure(send("form-2", { product_id: room.facial }))
        ).toEqual({
          status: 422,
          message: `The idempotency key form-2 was used for another patch test of ${room.customer.entity.id}: send a new key.`,
        })
        for (const key of ["", "a b", "x".repeat(256)]) {
          expect((await failure(send(key))).status).toEqual(400)
        }
        expect((await desk.get(desk.own("patch-tests"))).count).toEqual(2)
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
        await desk.writeCard(room.colour, { patch_test: { lead_hours: 72 } })
        await record({
          product_id: room.colour,
          outcome: "no_reaction",
          tested_at: daysAgo(175),
        })
        await record({
          product_id: room.facial,
          outcome: "reaction",
          tested_at: daysAgo(175),
        })
        await remind()
        expect(await messages()).toEqual([])
        await desk.agree("given")
        await Promise.all([remind(), remind(), remind()])
        const [message, ...more] = await messages()
        expect(more).toEqual([])
        expect(message).toMatchObject({
          channel: "sms",
          recipient: "+14155550132",
          purpose: "care",
        })
        expect(message?.body).toMatch(/^Hello Mei, the short test/)
        expect(message?.body).toContain("at least 72 hours before")
        expect(message?.body).not.toContain("colour")
      })

      it("sends no reminder once the consent was withdrawn in between", async () => {
        const messaging = getContainer().resolve(MESSAGING_MODULE)
        const statuses = async () =>
          (await messaging.listMessages({ source_type: "patch_test" })).map(
            ({ status }) => status
          )
        await desk.agree("given")
        const { patch_test } = (
          await record({
            product_id: room.colour,
            outcome: "no_reaction",
            tested_at: daysAgo(175),
          })
        ).data
        await desk.agree("withdrawn")
        await messaging.planMessages([
          {
            channel: "sms",
            purpose: "care",
            template_key: "patch-test-reminder",
            locale: "en",
            customer_id: room.customer.entity.id,
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
        await desk.agree("given")
        await record({
          product_id: room.colour,
          outcome: "no_reaction",
          tested_at: daysAgo(175),
        })
        const [old] = (await desk.get(desk.own("patch-tests"))).patch_tests
        await bus.planMessages([
          {
            channel: "sms",
            purpose: "care",
            template_key: "patch-test-reminder",
            locale: "en",
            customer_id: room.customer.entity.id,
            recipient: "+14155550132",
            body: "late",
            dedupe_key: `patch-test-reminder:${old.id}`,
            send_at: new Date(),
            source_type: "patch_test",
            source_id: old.id,
          },
        ])
        await record({ product_id: room.colour, outcome: "no_reaction" })
        await dispatchMessagesWorkflow(getContainer()).run({
          input: { now: new Date(), limit: 10 },
        })
        const [message] = await bus.listMessages({ source_type: "patch_test" })
        expect(message?.status).toEqual("suppressed")
      })
    })
  },
})
