import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../modules/audit"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import { STATE_FACTS } from "../../modules/health-profile/rules/safety-facts"
import { SAFETY_MODULE } from "../../modules/safety"
import type { SafetyCardContent } from "../../modules/safety/types"
import type { Actor } from "../../shared/actor"
import { systemClock } from "../../shared/clock"

const STATES = new Set<string>(STATE_FACTS.map(({ code }) => code))

/**
 * Says what a treatment or product demands of a person, and puts on record
 * who said so; both or neither. A plain function, since a card is sealed and
 * a workflow engine keeps its inputs (see `health-profile/record-profile.ts`).
 *
 * @param card `version`: the one the change was made from; 0: there is none
 * @returns `stale` where somebody else was first
 * @throws {MedusaError} invalid_data for a condition of no vocabulary
 */
export const writeSafetyCard = async (
  container: MedusaContainer,
  card: { product_id: string; version: number; content: SafetyCardContent },
  actor: Actor
): Promise<"written" | "stale"> => {
  const { product_id, version, content } = card
  const unknown = await container
    .resolve(HEALTH_PROFILE_MODULE)
    .unknownTerms(
      content.contraindications
        .map(({ fact }) => fact)
        .filter((fact) => !STATES.has(fact))
    )
  if (unknown.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${unknown.length} of the conditions are not in the vocabulary: choose from GET /admin/health-terms or add your own term there.`
    )
  }
  const written = await container
    .resolve(SAFETY_MODULE)
    .writeCard(product_id, content, version, (next, context) =>
      container.resolve(AUDIT_MODULE).record(
        [
          {
            actor,
            action: "safety_card.write",
            subject_type: "product",
            subject_id: product_id,
            details: { version: next },
            occurred_at: systemClock(),
          },
        ],
        context
      )
    )
  return written ? "written" : "stale"
}
