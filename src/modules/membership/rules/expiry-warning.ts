import { addTime } from "../../../shared/clock"
import type { Language } from "../../../shared/language"
import type { MembershipSettings } from "../types"

/** Which of the two warnings. */
export const WARNINGS = ["first", "last"] as const
export type Warning = (typeof WARNINGS)[number]

/**
 * Until when points have to expire for each warning to be due; null: the
 * store sends none of that kind.
 */
export const warningBounds = (
  now: Date,
  settings: MembershipSettings
): Record<Warning, Date | null> => {
  const bound = (days: number) =>
    days === 0 ? null : addTime(now, days, "day")
  return {
    first: bound(settings["membership.first_expiry_warning_days"]),
    last: bound(settings["membership.last_expiry_warning_days"]),
  }
}

/**
 * What tells a member that points expire: how many, and from which day on.
 *
 * @param about `first` and `last`: days in the store's zone, `YYYY-MM-DD`
 */
export const expiryWarningText = (
  language: Language,
  {
    name,
    points,
    first,
    last,
  }: { name: string; points: number; first: string; last: string }
): string => {
  if (language === "zhCN") {
    const when =
      first === last ? `${first} 过期` : `${first} 至 ${last} 期间陆续过期`
    return `${name ? `${name}，` : ""}您好！您有 ${points} 积分将于 ${when}，期待您的光临。`
  }
  const when = first === last ? `on ${first}` : `between ${first} and ${last}`
  return `Hello${name ? ` ${name}` : ""}, ${points} of your points expire ${when}. We look forward to your visit.`
}
