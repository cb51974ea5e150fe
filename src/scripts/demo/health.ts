import type { MedusaContainer } from "@medusajs/framework/types"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import { profileChangesSchema } from "../../modules/health-profile/schema"
import { recordConsentsWorkflow } from "../../workflows/consent"
import { addTime } from "../../shared/clock"
import {
  addHealthTerm,
  addProgressPhoto,
  changeHealthTerm,
  recordHealthProfile,
} from "../../workflows/health-profile"
import { healthRecords } from "./data/health"
import { ownTerms } from "./data/health-terms"
import { photoSeries } from "./data/photos"
import { drawCheek } from "./pictures"

/** What the store added to the vocabulary. */
export const writeHealthTerms = async (
  container: MedusaContainer,
  addedBy: string
): Promise<void> => {
  const actor = { type: "user", id: addedBy, origin: null } as const
  for (const { retired, ...words } of ownTerms) {
    const code = await addHealthTerm(container, words, actor)
    if (retired) {
      await changeHealthTerm(container, code, { version: 1, retired }, actor)
    }
  }
}

/** Pictures of two customers whose skin gets better, drawn by us. */
export const writePhotos = async (
  container: MedusaContainer,
  { people, takenBy }: { people: { id: string }[]; takenBy: string },
  now: Date
): Promise<void> => {
  for (const { person, skin, photos } of photoSeries) {
    const customer_id = people[person]?.id
    if (!customer_id) {
      continue
    }
    for (const { days, strength, caption, own } of photos) {
      await addProgressPhoto(container, {
        customer_id,
        image: drawCheek(skin, strength),
        caption,
        taken_at: addTime(now, -days, "day"),
        actor: own
          ? { type: "customer", id: customer_id, origin: null }
          : { type: "user", id: takenBy, origin: null },
      })
    }
  }
}

/** What a dozen customers told before their first treatment. */
export const writeHealthRecords = async (
  container: MedusaContainer,
  { people, askedBy }: { people: { id: string }[]; askedBy: string },
  now: Date
): Promise<void> => {
  const health = container.resolve(HEALTH_PROFILE_MODULE)
  const actor = { type: "user", id: askedBy, origin: null } as const
  for (const { person, told } of healthRecords) {
    const customer_id = people[person]?.id
    if (!customer_id) {
      continue
    }
    const { version } = await health.readSummary(customer_id)
    if (version === 0) {
      await recordConsentsWorkflow(container).run({
        input: {
          customer_id,
          answers: [{ purpose: "care", state: "given" }],
          language: person % 2 === 0 ? "en" : "zhCN",
          source: "staff",
          source_id: null,
          actor,
          note: null,
          occurred_at: now.toISOString(),
        },
      })
    }
    await recordHealthProfile(container, {
      customer_id,
      base_version: version,
      values: profileChangesSchema.parse(told),
      actor,
    })
  }
}
