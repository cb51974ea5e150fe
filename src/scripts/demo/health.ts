import type { MedusaContainer } from "@medusajs/framework/types"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import { profileChangesSchema } from "../../modules/health-profile/schema"
import { recordConsentsWorkflow } from "../../workflows/consent"
import { recordHealthProfile } from "../../workflows/health-profile"
import { healthRecords } from "./data/health"

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
