import type { MedusaContainer } from "@medusajs/framework/types"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import { mostDangerousFacts } from "../../modules/health-profile/rules/most-dangerous-facts"
import type { DangerFact } from "../../modules/health-profile/rules/most-dangerous-facts"
import type {
  HealthRecord,
  HealthVersionChanges,
  ReadReason,
} from "../../modules/health-profile/types"
import type { Actor } from "../../shared/actor"
import { recordAccess } from "../audit"

/** Who looks at whose record, and why. */
export type HealthAccess = {
  customer_id: string
  actor: Actor
  /** `own`: the customer's own look; `conflict`: a save met another. */
  reason: ReadReason | "own" | "conflict"
}

/** Puts a look on record; what cannot be recorded is not shown. */
const recordLook = (
  container: MedusaContainer,
  { customer_id, actor, reason }: HealthAccess,
  details: Record<string, unknown>
): Promise<void> =>
  recordAccess(container, {
    actor,
    action: "health_profile.read",
    customer_id,
    subject_type: "health_profile",
    subject_id: customer_id,
    reason,
    details,
  })

/**
 * The newest version of a record, opened, with what could hurt somebody in
 * words; the look is on record first.
 */
export const openHealthProfile = async (
  container: MedusaContainer,
  access: HealthAccess
): Promise<HealthRecord & { dangers: DangerFact[] }> => {
  await recordLook(container, access, { part: "newest" })
  const health = container.resolve(HEALTH_PROFILE_MODULE)
  const [record, terms] = await Promise.all([
    health.openRecord(access.customer_id),
    health.openTerms(),
  ])
  const byCode = new Map(terms.map((term) => [term.code, term]))
  return { ...record, dangers: mostDangerousFacts(record.profile, byCode) }
}

/** What changed from version to version, newest first; on record first. */
export const openHealthHistory = async (
  container: MedusaContainer,
  access: HealthAccess,
  page: { take: number; skip: number; after?: number }
): Promise<HealthVersionChanges[]> => {
  await recordLook(container, access, { part: "history" })
  return await container
    .resolve(HEALTH_PROFILE_MODULE)
    .openHistory(access.customer_id, page)
}
