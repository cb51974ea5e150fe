import { addMonths, addTime } from "../../../shared/clock"
import type { SafetyCardContent, SafetySettings } from "../types"

type Demand = SafetyCardContent["patch_test"]

/**
 * So many hours lie between a patch test and what it is for: as the maker
 * says on the safety card, elsewhere as the store's settings say.
 *
 * @param demand of the product's safety card; null where it has none
 */
export const patchTestLeadHours = (
  demand: Demand,
  settings: SafetySettings
): number => demand?.lead_hours ?? settings["safety.patch_test_lead_hours"]

/**
 * From when until when a patch test counts: as the maker says on the safety
 * card, elsewhere as the store's settings say.
 *
 * @param demand of the product's safety card; null where it has none
 */
export const patchTestDates = (
  testedAt: Date,
  demand: Demand,
  settings: SafetySettings
): { valid_from: Date; valid_until: Date } => ({
  valid_from: addTime(testedAt, patchTestLeadHours(demand, settings), "hour"),
  valid_until: addMonths(
    testedAt,
    demand?.valid_months ?? settings["safety.patch_test_valid_months"]
  ),
})
