import type { MedusaContainer } from "@medusajs/framework/types"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import { STATE_FACTS } from "../../modules/health-profile/rules/safety-facts"
import type { HealthTermView } from "../../modules/health-profile/types"
import { TERM_GROUPS } from "../../modules/health-profile/vocabulary"
import type { Bilingual } from "../../shared/settings"

/** Every condition a record can hold, with the groups they are shown in. */
export const readVocabulary = async (
  container: MedusaContainer
): Promise<{
  groups: { code: string; label: Bilingual }[]
  health_terms: HealthTermView[]
  /** What a safety card may name besides the terms. */
  states: { code: string; label: Bilingual }[]
}> => ({
  groups: Object.entries(TERM_GROUPS).map(([code, label]) => ({ code, label })),
  health_terms: await container.resolve(HEALTH_PROFILE_MODULE).openTerms(),
  states: [...STATE_FACTS],
})
