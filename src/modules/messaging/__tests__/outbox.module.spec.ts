import { resolve } from "path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { MESSAGING_MODULE } from ".."
import type MessagingModuleService from "../service"
import type { ClaimedMessage, PlannedMessage } from "../types"

jest.setTimeout(120_000)

const NOW = new Date("2026-03-02T10:00:00.000Z")
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

const planned = (
  key: string,
  change: Partial<PlannedMessage> = {}
): PlannedMessage => ({
  channel: "sms",
  purpose: "care",
  template_key: "feedback_invite",
  locale: "en",
  customer_id: "cus_1",
  recipient: "+14155550100",
  body: `Hello ${key}`,
  dedupe_key: key,
  send_at: NOW,
  source_type: "feedback_invite",
  source_id: key,
  ...change,
})

moduleIntegrationTestRunner<MessagingModuleService>({
  moduleName: MESSAGING_MODULE,
  resolve: resolve(__dirname, ".."),
  moduleOptions: { encryptionKey: "k".repeat(32) },
  testSuite: ({ service }) => {
    const plan = async (...messages: PlannedMessage[]) => {
      const rows = await service.planMessages(messages)
      return rows.map((row) => row.id)
    }
    const claimOne = async (now = NOW): Promise<ClaimedMessage> => {
      const [claimed, ...others] = await service.claimBatch({ limit: 10, now })
      expect(others).toEqual([])
      if (!claimed) {
        throw new Error("nothing was due")
      }
      return claimed
    }
    const retrieve = (id: string) => service.retrieveMessage(id)
    const FAIL = { now: NOW, jitter: 0, maxAttempts: 3 }

    it("plans an occasion once, and keeps what was planned", async () => {
      const blocks = [{ type: "divider" }]
      const first = await plan(
        planned("a", { blocks, subject: "Hi", zone: "Europe/Paris" }),
        planned("b")
      )
      const second = await plan(planned("a", { body: "changed" }), planned("c"))
      expect([first.length, second.length]).toEqual([2, 1])

      const [a] = await service.listMessages({ dedupe_key: "a" })
      expect(a).toMatchObject({
        status: "queued",
        body: "Hello a",
        subject: "Hi",
        zone: "Europe/Paris",
        blocks,
        attempts: 0,
        send_at: NOW,
        next_attempt_at: NOW,
        resend_allowed: false,
      })
    })

    it("lets an alert to staff go twice rather than not at all", async () => {
      const [id] = await plan(planned("a", { purpose: "internal" }))
      expect(await retrieve(id ?? "")).toMatchObject({ resend_allowed: true })
    })

    it("withdraws what has not begun to move", async () => {
      const ids = await plan(planned("a"), planned("b", { send_at: later(5) }))
      await service.claimBatch({ limit: 10, now: NOW })
      await service.withdrawPlanned(ids)
      const left = await service.listMessages()
      expect(left.map((row) => row.dedupe_key)).toEqual(["a"])
    })

    it("claims what is due, oldest first, up to the limit, or by id", async () => {
      const ids = await plan(
        planned("late", { send_at: later(10) }),
        planned("second", { send_at: later(2) }),
        planned("first", { send_at: later(1) }),
        planned("third", { send_at: later(3) })
      )
      expect(await service.claimBatch({ limit: 10, now: NOW })).toEqual([])

      const two = await service.claimBatch({ limit: 2, now: later(5) })
      expect(two.map((row) => row.dedupe_key).sort()).toEqual([
        "first",
        "second",
      ])
      expect(two[0]).toMatchObject({
        status: "sending",
        attempts: 1,
        sending_since: later(5),
      })
      const none = { limit: 10, now: later(5), ids: ids.slice(0, 1) }
      expect(await service.claimBatch(none)).toEqual([])
      const byId = { limit: 10, now: later(5), ids: ids.slice(3) }
      expect((await service.claimBatch(byId)).map((row) => row.id)).toEqual(
        ids.slice(3)
      )
    })

    it("lets equal texts to one recipient take turns", async () => {
      const same = { body: "See you tomorrow" }
      await plan(
        planned("second", { ...same, send_at: later(1) }),
        planned("first", same),
        planned("slack", { ...same, channel: "slack" }),
        planned("elsewhere", { ...same, recipient: "+14155550101" }),
        planned("not yet", { ...same, send_at: later(-1) })
      )
      await service.updateMessages({
        selector: { dedupe_key: "not yet" },
        data: { next_attempt_at: later(60) },
      })
      const claim = async () => {
        const batch = await service.claimBatch({ limit: 10, now: later(5) })
        const first = batch.find((row) => row.dedupe_key === "first")
        return { first, keys: batch.map((row) => row.dedupe_key).sort() }
      }
      const { first, keys } = await claim()
      expect(keys).toEqual(["elsewhere", "first", "slack"])
      expect((await claim()).keys).toEqual([])
      if (first) {
        await service.recordSent(first, {
          external_id: "SM1",
          vendor: "twilio",
          now: later(5),
        })
      }
      expect((await claim()).keys).toEqual(["second"])
    })

    it("hands no row to two claimers", async () => {
      await plan(
        ...Array.from({ length: 100 }, (_, index) => planned(`m${index}`))
      )
      const claimers = Array.from({ length: 6 }, async () => {
        const mine: string[] = []
        for (;;) {
          const batch = await service.claimBatch({ limit: 7, now: NOW })
          if (batch.length === 0) {
            return mine
          }
          expect(batch.length).toBeLessThanOrEqual(7)
          mine.push(...batch.map((row) => row.id))
        }
      })
      const claimed = (await Promise.all(claimers)).flat()
      expect(claimed.length).toBe(100)
      expect(new Set(claimed).size).toBe(100)
      const [, attemptedOnce] = await service.listAndCountMessages({
        status: "sending",
        attempts: 1,
      })
      expect(attemptedOnce).toBe(100)
    })

    it("records what was sent", async () => {
      const [id = ""] = await plan(planned("a"))
      const claimed = await claimOne()
      const sent = { external_id: "SM1", vendor: "twilio", now: later(1) }
      expect(await service.recordSent(claimed, sent)).toBe(true)
      expect(await retrieve(id)).toMatchObject({
        status: "sent",
        external_id: "SM1",
        vendor: "twilio",
        sent_at: later(1),
        sending_since: null,
      })
    })

    it("tries a failure again later, and gives up in the end", async () => {
      const [id = ""] = await plan(planned("a"))
      const failure = {
        kind: "transient" as const,
        reason: "busy",
        retryAfter: null,
      }
      expect(await service.recordFailure(await claimOne(), failure, FAIL)).toBe(
        "queued"
      )
      expect(await retrieve(id)).toMatchObject({
        status: "queued",
        last_error: "busy",
        next_attempt_at: new Date(NOW.getTime() + 15_000),
        unconfirmed_since: null,
      })
      await service.recordFailure(await claimOne(later(1)), failure, FAIL)
      expect(
        await service.recordFailure(await claimOne(later(2)), failure, FAIL)
      ).toBe("failed")
      expect(await retrieve(id)).toMatchObject({
        status: "failed",
        rule: "attempts_exhausted",
        attempts: 3,
      })
    })

    it("remembers since when an outcome is unknown", async () => {
      const [id = ""] = await plan(planned("a"))
      const uncertain = {
        kind: "uncertain" as const,
        reason: "cut",
        retryAfter: null,
      }
      await service.recordFailure(await claimOne(), uncertain, FAIL)
      await service.recordFailure(await claimOne(later(5)), uncertain, FAIL)
      expect(await retrieve(id)).toMatchObject({
        status: "queued",
        unconfirmed_since: NOW,
      })
      const busy = { ...uncertain, kind: "permanent" as const }
      await service.recordFailure(await claimOne(later(9)), busy, FAIL)
      expect(await retrieve(id)).toMatchObject({
        status: "failed",
        rule: "refused",
        unconfirmed_since: null,
      })
    })

    it("holds without counting, and releases what was not begun", async () => {
      const [id = ""] = await plan(planned("a"))
      await service.recordHeld(await claimOne(), {
        until: later(60),
        rule: "quiet_hours",
        now: NOW,
      })
      expect(await retrieve(id)).toMatchObject({
        status: "held",
        rule: "quiet_hours",
        next_attempt_at: later(60),
        attempts: 1,
        uncounted_attempts: 1,
      })
      expect(await service.claimBatch({ limit: 1, now: later(59) })).toEqual([])

      const claimed = await claimOne(later(60))
      expect(claimed.rule).toBeNull()
      await service.releaseClaims([claimed], later(61))
      expect(await retrieve(id)).toMatchObject({
        status: "queued",
        attempts: 2,
        uncounted_attempts: 2,
      })
    })

    it("suppresses what waits for a reason that is gone", async () => {
      const ids = await plan(
        planned("3h", { source_id: "fbinv_1" }),
        planned("24h", { source_id: "fbinv_1", send_at: later(60) }),
        planned("other", { send_at: later(60) })
      )
      await claimOne()
      const source = {
        source_type: "feedback_invite",
        source_ids: ["fbinv_1"],
      }
      const gone = { rule: "answered", now: NOW }
      expect(await service.suppressBySource(source, gone)).toEqual([ids[1]])
      expect(await service.suppressBySource(source, gone)).toEqual([])
      const rows = await service.listMessages()
      const states = rows.map((row) => [row.dedupe_key, row.status, row.rule])
      expect(states.sort()).toEqual([
        ["24h", "suppressed", "answered"],
        ["3h", "sending", null],
        ["other", "queued", null],
      ])
    })

    it("recovers what a dead process left, and ignores its late answer", async () => {
      const [id = ""] = await plan(planned("a"))
      const dead = await claimOne()
      expect(await service.recoverStale(later(2))).toEqual([])
      expect(await service.recoverStale(later(3))).toEqual([id])
      expect(await retrieve(id)).toMatchObject({
        status: "queued",
        unconfirmed_since: NOW,
        next_attempt_at: later(3),
      })
      const heir = await claimOne(later(3))
      const found = { external_ids: ["SM2"], vendor: "twilio", now: later(4) }
      expect(await service.adoptSent(dead, found)).toBe("lost")
      const late = { external_id: "SM_late", vendor: "twilio", now: later(4) }
      expect(await service.recordSent(dead, late)).toBe(false)
      const sent = { external_id: "SM_heir", vendor: "twilio", now: later(4) }
      expect(await service.recordSent(heir, sent)).toBe(true)
      expect((await retrieve(id)).external_id).toBe("SM_heir")
    })

    it("gives one vendor id to one message, also at the same moment", async () => {
      const ids = await plan(planned("a"), planned("b"), planned("c"))
      const claimed = await service.claimBatch({ limit: 10, now: NOW })
      const found = {
        external_ids: ["SM1", "SM2"],
        vendor: "twilio",
        now: NOW,
      }
      const adopted = await Promise.all(
        claimed.map((attempt) => service.adoptSent(attempt, found))
      )
      expect(adopted.sort()).toEqual(["adopted", "adopted", "taken"])
      const rows = await service.listMessages({ id: ids })
      expect(rows.map((row) => row.external_id ?? "").sort()).toEqual([
        "",
        "SM1",
        "SM2",
      ])
    })

    it("tries again what has failed, and nothing else", async () => {
      const [id = ""] = await plan(planned("a"))
      await expect(service.retryMessage(id, NOW)).rejects.toMatchObject({
        type: "not_allowed",
        message: `Message ${id} is queued; only a failed message can be sent again.`,
      })
      await expect(service.retryMessage("bmsg_0", NOW)).rejects.toMatchObject({
        type: "not_found",
      })
      const unknown = { reason: "no scope", now: NOW }
      await service.recordUnknown(await claimOne(), unknown)
      expect(await retrieve(id)).toMatchObject({
        status: "failed",
        rule: "unknown_outcome",
      })
      await service.retryMessage(id, later(1))
      expect(await retrieve(id)).toMatchObject({
        status: "queued",
        rule: null,
        next_attempt_at: later(1),
        uncounted_attempts: 1,
        resend_allowed: true,
      })
    })

    it("knows the vendors the options name", () => {
      expect([...service.vendors.keys()]).toEqual([])
    })
  },
})
