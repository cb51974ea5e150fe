import type { Language } from "../../../shared/language"
import { dayIn } from "../../../shared/zone"
import { patchTestLeadHours } from "./patch-test-dates"
import type {
  PatchTestOutcome,
  SafetyCardContent,
  SafetySettings,
} from "../types"

/**
 * Whether a customer is reminded when a patch test lapses, by how it went:
 * only where it lets them be treated, and so is worth repeating. After a
 * reaction nobody is asked to try again, and a test whose outcome nobody
 * looked at never counted.
 */
export const deservesReminder = (outcome: PatchTestOutcome): boolean => {
  switch (outcome) {
    case "no_reaction":
    case "mild_reaction":
      return true
    case "pending":
    case "reaction":
      return false
  }
}

/**
 * What reminds a customer of a patch test. It names neither the product nor
 * what the test is for: others may read a customer's phone.
 *
 * @param about `demand`: of the product's safety card, whose lead hours come
 *   before the store's; `zone`: in which the last day is named
 */
export const reminderText = (
  language: Language,
  about: {
    name: string
    valid_until: Date
    demand: SafetyCardContent["patch_test"]
    settings: SafetySettings
    zone: string
  }
): string => {
  const { name, valid_until, demand, settings, zone } = about
  const day = dayIn(valid_until, zone)
  const hours = patchTestLeadHours(demand, settings)
  return language === "zhCN"
    ? `${name ? `${name}，` : ""}您好！您上次在店里做的小测试有效期到 ${day}。请在下次到店前至少 ${hours} 小时来店重做，只需几分钟。`
    : `Hello${name ? ` ${name}` : ""}, the short test we did for you is good until ${day}. Please drop in at least ${hours} hours before your next visit so that we can repeat it; it takes a few minutes.`
}
