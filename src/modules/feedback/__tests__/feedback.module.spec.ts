import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { FEEDBACK_MODULE } from ".."
import { Feedback } from "../models/feedback"
import { FeedbackAnalysis } from "../models/feedback-analysis"
import { FeedbackInvite } from "../models/feedback-invite"
import { RecoveryCase } from "../models/recovery-case"
import type FeedbackModuleService from "../service"
import type { FeedbackAnswer, NewAnalysis, NewInvite } from "../types"

jest.setTimeout(120_000)

const now = new Date("2026-03-08T18:00:00Z")
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

const invite: NewInvite = {
  order_id: "order_1",
  customer_id: "cus_1",
  status: "planned",
  reason: null,
  locale: "en",
  service_at: now,
  expires_at: later(720),
}

const answer: FeedbackAnswer = {
  stars: { service: 2 },
  text: "Rude",
  topics: ["staff"],
}

const analysis: NewAnalysis = {
  feedback_id: "bfb_1",
  revision: 1,
  analyst: "offline",
  fallback: false,
  sentiment: "negative",
  severity: 3,
  topics: ["staff"],
  health_or_safety: false,
  summary: "2 of 5 stars.",
  suggested_reply: "We are sorry.",
  citations: ["Rude", 'with "quotes", commas and {braces}'],
  negative: true,
  reasons: ["low_stars"],
}

moduleIntegrationTestRunner<FeedbackModuleService>({
  moduleName: FEEDBACK_MODULE,
  resolve: "./src/modules/feedback",
  moduleModels: [Feedback, FeedbackAnalysis, FeedbackInvite, RecoveryCase],
  moduleOptions: {
    encryptionKey: "a key for tests, long enough to pass",
    publicUrl: "https://spa.example/",
  },
  testSuite: ({ service }) => {
    const planned = async () => {
      await service.addInvites([invite])
      const [row] = await service.listFeedbackInvites({})
      if (!row) {
        throw new Error("no invite was written")
      }
      return row
    }
    const at = (moment: Date) => ({ now: moment, editHours: 24 })

    it("writes one invite per order", async () => {
      const [first, second] = await Promise.all([
        service.addInvites([invite, { ...invite, order_id: "order_2" }]),
        service.addInvites([invite]),
      ])
      expect(first.length + second.length).toBe(2)
      expect(await service.addInvites([invite])).toEqual([])
      expect(await service.addInvites([])).toEqual([])
    })

    it("opens a planned invite by its token until it expires", async () => {
      const row = await planned()
      const token = service.links.token(row)
      expect(service.links.invite(row)).toBe(
        `https://spa.example/feedback/${token}`
      )
      expect((await service.findInvite(token, later(720)))?.id).toBe(row.id)
      expect(await service.findInvite(token, later(721))).toBeUndefined()
      await service.withdrawInvites(["order_1"], now)
      expect(await service.findInvite(token, now)).toBeUndefined()
    })

    it("gives withdrawn invites their former status back", async () => {
      await service.addInvites([
        { ...invite, status: "not_asked", reason: "no_contact" },
      ])
      const before = await service.withdrawInvites(["order_1"], now)
      expect(await service.withdrawInvites(["order_1"], now)).toEqual([])
      await service.restoreInvites(before)
      expect(await service.listFeedbackInvites({})).toMatchObject([
        { status: "not_asked", reason: "no_contact" },
      ])
    })

    it("keeps one answer, however often it comes at once", async () => {
      const row = await planned()
      const stored = await Promise.all(
        Array.from({ length: 10 }, () =>
          service.storeAnswer(row, answer, at(now))
        )
      )
      expect(stored.filter((one) => one.changed)).toHaveLength(1)
      expect(await service.listFeedbacks({})).toMatchObject([
        { stars: 2, text: "Rude", topics: ["staff"], revision: 1 },
      ])
    })

    it("counts changes, allows them for a day, and undoes them", async () => {
      const row = await planned()
      await service.storeAnswer(row, answer, at(now))
      const changed = await service.storeAnswer(
        row,
        { ...answer, stars: { service: 5, place: 4 }, topics: [] },
        at(later(24))
      )
      expect(changed.feedback).toMatchObject({
        stars: 5,
        stars_place: 4,
        topics: [],
        revision: 2,
        edited_at: later(24),
        submitted_at: now,
      })
      await expect(
        service.storeAnswer(row, answer, at(later(25)))
      ).rejects.toThrow("that time is over")
      await service.restoreAnswer(changed)
      expect(await service.listFeedbacks({})).toMatchObject([
        { stars: 2, stars_place: null, revision: 1, edited_at: null },
      ])
    })

    it("forgets a first answer that is undone", async () => {
      const row = await planned()
      const stored = await service.storeAnswer(row, answer, at(now))
      const again = await service.storeAnswer(row, answer, at(now))
      await service.restoreAnswer(again)
      expect(await service.listFeedbacks({})).toHaveLength(1)
      await service.restoreAnswer(stored)
      expect(await service.listFeedbacks({})).toEqual([])
    })

    it("keeps one reading per revision and one case per feedback", async () => {
      const written = await Promise.all([
        service.addAnalyses([analysis]),
        service.addAnalyses([analysis, { ...analysis, revision: 2 }]),
      ])
      expect(written.flat()).toHaveLength(2)
      const [row] = await service.listFeedbackAnalyses({ revision: 1 })
      expect(row?.citations).toEqual(analysis.citations)

      const opened = {
        feedback_id: "bfb_1",
        order_id: "order_1",
        customer_id: null,
        severity: 3,
        reason: "low_stars",
        opened_at: now,
      }
      const cases = await Promise.all(
        Array.from({ length: 5 }, () => service.openCases([opened]))
      )
      expect(cases.flat()).toHaveLength(1)
    })

    it("lets one of many take a case", async () => {
      const [id] = await service.openCases([
        {
          feedback_id: "bfb_1",
          order_id: "order_1",
          customer_id: null,
          severity: 3,
          reason: "low_stars",
          opened_at: now,
        },
      ])
      const taken = await Promise.all(
        ["user_1", "user_2", "user_3"].map((actor_id) =>
          service.acknowledgeCase(id ?? "", { actor_id, now })
        )
      )
      expect(taken.filter((one) => one.changed)).toHaveLength(1)
      expect(
        new Set(taken.map((one) => one.recovery_case.acknowledged_by)).size
      ).toBe(1)
      await expect(
        service.acknowledgeCase("brec_x", { actor_id: "user_1", now })
      ).rejects.toThrow("No recovery case brec_x")
      await service.reopenCase(id ?? "")
      expect(await service.listRecoveryCases({})).toMatchObject([
        { state: "open", acknowledged_by: null, acknowledged_at: null },
      ])
    })
  },
})
