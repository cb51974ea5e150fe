import { readFileSync } from "node:fs"
import { join } from "node:path"
import { FEEDBACK_MODULE } from "../../src/modules/feedback"
import { reasonsToAlert } from "../../src/modules/feedback/rules/is-negative"
import { feedbackSettings } from "../../src/modules/feedback/settings"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { resolveSettings } from "../../src/reads/settings/resolve-settings"
import {
  balmIntegrationTestRunner,
  createStoreAccess,
  describeIf,
  eventually,
  requirement,
} from "../helpers"

const FILE = "vader_amazonReviewSnippets_GroundTruth.tsv"
const SENTENCES = 200
const LANES = 4

type Review = { mean: number; text: string; stars: number }

/** The mean of people's judgements, -4 to 4, as the stars they would give. */
const starsFor = (mean: number): number =>
  Math.min(5, Math.max(1, Math.round(3 + mean)))

/** Evenly through the file, so that both moods and all products occur. */
const readReviews = (folder: string): Review[] => {
  const lines = readFileSync(join(folder, FILE), "utf8").trim().split("\n")
  const step = Math.floor(lines.length / SENTENCES)
  return Array.from({ length: SENTENCES }, (_, index) => {
    const [, mean, text] = (lines[index * step] ?? "").split("\t")
    return {
      mean: Number(mean),
      text: (text ?? "").trim(),
      stars: starsFor(Number(mean)),
    }
  })
}

describeIf(requirement.data("reviews"), "real reviews", (folder) => {
  balmIntegrationTestRunner({
    testSuite: ({ api, getContainer }) => {
      it("stores and judges each of 200 sentences, and alerts once for each negative one", async () => {
        const container = getContainer()
        const service = container.resolve(FEEDBACK_MODULE)
        const messaging = container.resolve(MESSAGING_MODULE)
        const { headers } = await createStoreAccess(container)
        const reviews = readReviews(folder)
        expect(new Set(reviews.map((review) => review.text)).size).toBe(
          SENTENCES
        )

        const now = new Date()
        await service.addInvites(
          reviews.map((_, index) => ({
            order_id: `order_review_${index}`,
            customer_id: null,
            status: "planned",
            reason: null,
            locale: "en",
            service_at: now,
            expires_at: new Date(now.getTime() + 86_400_000),
          }))
        )
        const invites = new Map(
          (await service.listFeedbackInvites({}, { take: SENTENCES })).map(
            (invite) => [invite.order_id, invite]
          )
        )
        const waiting = [...reviews.entries()]
        const send = async () => {
          for (let next = waiting.pop(); next; next = waiting.pop()) {
            const [index, { stars, text }] = next
            const invite = invites.get(`order_review_${index}`)
            const token = invite ? service.links.token(invite) : ""
            const url = `/store/feedback/${token}`
            const { status } = await api.post(url, { stars, text }, headers)
            expect(status).toBe(200)
          }
        }
        await Promise.all(Array.from({ length: LANES }, send))

        const analyses = await eventually(
          () => service.listFeedbackAnalyses({}, { take: SENTENCES * 2 }),
          (rows) => rows.length >= SENTENCES,
          60_000
        )
        const feedback = await service.listFeedbacks(
          {},
          { take: SENTENCES * 2 }
        )
        expect(
          feedback.map((row) => [row.order_id, row.stars, row.text]).sort()
        ).toEqual(
          reviews
            .map(({ stars, text }, index) => [
              `order_review_${index}`,
              stars,
              text,
            ])
            .sort()
        )
        expect(new Set(analyses.map((row) => row.feedback_id))).toEqual(
          new Set(feedback.map((row) => row.id))
        )
        expect(analyses).toHaveLength(SENTENCES)

        // Who must be alerted follows from the rule and the reading alone.
        const settings = await resolveSettings(container, feedbackSettings)
        const negative = feedback.filter((row) => {
          const analysis = analyses.find((one) => one.feedback_id === row.id)
          const reasons = reasonsToAlert(
            { stars: { service: row.stars }, text: row.text, analysis },
            settings
          )
          return reasons.length > 0
        })
        const low = reviews.filter(({ stars }) => stars <= 2)
        expect(negative.length).toBeGreaterThanOrEqual(low.length)
        expect(low.length).toBeGreaterThan(20)

        const alerts = await eventually(
          () =>
            messaging.listMessages(
              { source_type: "recovery_case" },
              { take: SENTENCES * 2 }
            ),
          (rows) =>
            rows.length >= negative.length &&
            rows.every((row) => row.status === "sent"),
          60_000
        )
        const cases = await service.listRecoveryCases(
          {},
          { take: SENTENCES * 2 }
        )
        expect(cases.map((row) => row.feedback_id).sort()).toEqual(
          negative.map((row) => row.id).sort()
        )
        expect(alerts.map((row) => row.dedupe_key).sort()).toEqual(
          cases.map((row) => `recovery-alert:${row.id}`).sort()
        )
        const right = analyses.filter((row) => {
          const answer = feedback.find((one) => one.id === row.feedback_id)
          return (answer?.stars ?? 3) <= 2 ? row.sentiment === "negative" : true
        })
        expect(right).toHaveLength(SENTENCES)
        process.stdout.write(
          `${SENTENCES} review sentences: ${low.length} with at most two stars, ${negative.length} alerted\n`
        )
      })
    },
  })
})
