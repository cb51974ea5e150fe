import type { Language } from "../../../shared/language"
import type { SettingValues } from "../../../shared/settings"
import { localParts, utcOf } from "../../../shared/zone"
import type { servicePackageSettings } from "../settings"

/** Which of the two reminders of a package's end. */
export const EXPIRY_REMINDERS = ["first", "last"] as const
export type ExpiryReminder = (typeof EXPIRY_REMINDERS)[number]

/** Days of the store before the end; null: the store sends none of that kind. */
export const expiryReminderDays = (
  settings: Pick<
    SettingValues<typeof servicePackageSettings>,
    | "service_package.first_expiry_reminder_days"
    | "service_package.last_expiry_reminder_days"
  >
): Record<ExpiryReminder, number | null> => ({
  first: settings["service_package.first_expiry_reminder_days"] || null,
  last: settings["service_package.last_expiry_reminder_days"] || null,
})

/**
 * So many days after a next session was due nobody is reminded of it any
 * more: whoever switches reminders on is not to wake everybody at once.
 */
export const LATEST_INTERVAL_DAYS = 14

/** A reminder can wait for the day: hours of the store's clock. */
const DAY_BEGINS = 9
const DAY_ENDS = 20

/** When a reminder that was found due at `now` is to go: at a civil hour. */
export const reminderMoment = (now: Date, zone: string): Date => {
  const { year, month, day, hour } = localParts(now, zone)
  if (hour >= DAY_BEGINS && hour < DAY_ENDS) {
    return now
  }
  return utcOf(
    {
      year,
      month,
      day: hour < DAY_BEGINS ? day : day + 1,
      hour: DAY_BEGINS,
      minute: 0,
    },
    zone
  )
}

const greeting = (language: Language, name: string): string => {
  if (language === "zhCN") {
    return name ? `${name}，您好！` : "您好！"
  }
  return name ? `Hello ${name}, ` : "Hello, "
}

/** Subjects, where a reminder goes by e-mail. */
export const reminderSubject = (
  kind: "expiry" | "interval",
  language: Language
): string => {
  if (kind === "expiry") {
    return language === "zhCN" ? "您的套餐即将到期" : "Your package ends soon"
  }
  return language === "zhCN"
    ? "可以安排下一次项目了"
    : "Time for your next session"
}

/**
 * What tells a customer that sessions are left which end soon.
 *
 * @param about `packages`: all that end at that moment; `day`: their last one
 *   in the store's zone, `YYYY-MM-DD`
 */
export const expiryReminderText = (
  language: Language,
  about: {
    name: string
    packages: { title: string; left: number }[]
    day: string
  }
): string => {
  const { name, packages, day } = about
  if (language === "zhCN") {
    const what = packages
      .map(({ title, left }) => `“${title}”还有 ${left} 次`)
      .join("，")
    return `${greeting(language, name)}您的${what}，有效期至 ${day}。期待您的光临。`
  }
  const what = packages
    .map(({ title, left }) => `${left} left of “${title}”`)
    .join(" and ")
  return `${greeting(language, name)}you have ${what}, to be used by ${day}. We look forward to your visit.`
}

/**
 * What tells a customer that the next session may come.
 *
 * @param about `number` of `total`: which one was the last; `days`: since
 *   then; `left`: sessions of the same treatment in all packages
 */
export const intervalReminderText = (
  language: Language,
  about: {
    name: string
    title: string
    number: number
    total: number
    days: number
    left: number
  }
): string => {
  const { name, title, number, total, days, left } = about
  return language === "zhCN"
    ? `${greeting(language, name)}您的“${title}”第 ${number} 次（共 ${total} 次）已是 ${days} 天前，可以安排下一次了，还剩 ${left} 次。`
    : `${greeting(language, name)}session ${number} of ${total} of your “${title}” was ${days} days ago: a good time for the next one. You have ${left} left.`
}
