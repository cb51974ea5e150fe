import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PlannedMessage } from "../../../modules/messaging/types"
import {
  expiryReminderDays,
  expiryReminderText,
  intervalReminderText,
  reminderMoment,
  reminderSubject,
} from "../../../modules/service-package/rules/package-reminder"
import { servicePackageSettings } from "../../../modules/service-package/settings"
import { readCustomerContacts } from "../../../reads/customer/contacts"
import { readCustomerLocales } from "../../../reads/customer/locales"
import {
  INTERVAL_KEY,
  readDueSessions,
} from "../../../reads/service-package/due-sessions"
import {
  endingKey,
  endingSource,
  readEndingPackages,
} from "../../../reads/service-package/ending-packages"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { readStoreZone } from "../../../reads/store/store-zone"
import { languageOf } from "../../../shared/language"
import type { Language } from "../../../shared/language"
import { dayIn } from "../../../shared/zone"
import { PACKAGE_EXPIRY_SOURCE, SESSION_INTERVAL_SOURCE } from "../sources"

/** Of each kind in one run; the next one takes what is left. */
const LIMIT = 5_000

/** A reminder before it is known who speaks what and is reached how. */
type Reminder = Pick<
  PlannedMessage,
  "template_key" | "dedupe_key" | "source_type" | "source_id"
> & {
  customer_id: string
  subject: (language: Language) => string
  body: (language: Language, name: string) => string
}

/** Addresses reminders; whoever cannot be reached gets none. */
const addressed = async (
  container: MedusaContainer,
  reminders: Reminder[],
  send_at: Date
): Promise<PlannedMessage[]> => {
  const ids = reminders.map(({ customer_id }) => customer_id)
  const [customers, locales] = await Promise.all([
    readCustomerContacts(container, ids),
    readCustomerLocales(container, ids),
  ])
  return reminders.flatMap(({ subject, body, ...reminder }) => {
    const customer = customers.get(reminder.customer_id)
    const recipient = customer?.phone ?? customer?.email
    if (!customer || !recipient) {
      return []
    }
    const language = languageOf(locales.get(reminder.customer_id))
    return [
      {
        ...reminder,
        channel: customer.phone ? "sms" : "email",
        purpose: "transactional" as const,
        locale: language === "zhCN" ? "zh" : "en",
        recipient,
        subject: customer.phone ? null : subject(language),
        body: body(language, customer.first_name ?? ""),
        send_at,
      },
    ]
  })
}

export type PreparePackageRemindersInput = {
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const preparePackageRemindersStepId = "balm-prepare-package-reminders"

/**
 * Words a reminder for all that ends soon, and for each treatment that may
 * come again, where nobody was reminded yet.
 */
export const preparePackageRemindersStep = createStep(
  preparePackageRemindersStepId,
  async (input: PreparePackageRemindersInput, { container }) => {
    const now = new Date(input.now)
    const zone = readStoreZone(container)
    const settings = await resolveSettings(container, servicePackageSettings)
    const [ending, due] = await Promise.all([
      readEndingPackages(container, {
        now,
        zone,
        days: expiryReminderDays(settings),
        limit: LIMIT,
      }),
      settings["service_package.remind_interval"]
        ? readDueSessions(container, { now, zone, limit: LIMIT })
        : [],
    ])
    const reminders = [
      ...ending.map((one): Reminder => ({
        customer_id: one.customer_id,
        template_key: `package-expiry-${one.reminder}`,
        dedupe_key: endingKey(one),
        source_type: PACKAGE_EXPIRY_SOURCE,
        source_id: endingSource(one),
        subject: (language) => reminderSubject("expiry", language),
        body: (language, name) =>
          expiryReminderText(language, {
            name,
            packages: one.packages,
            day: dayIn(one.expires_at, zone),
          }),
      })),
      ...due.map((one): Reminder => ({
        customer_id: one.customer_id,
        template_key: "session-interval",
        dedupe_key: `${INTERVAL_KEY}${one.id}`,
        source_type: SESSION_INTERVAL_SOURCE,
        source_id: one.id,
        subject: (language) => reminderSubject("interval", language),
        body: (language, name) =>
          intervalReminderText(language, {
            name,
            title: one.title,
            number: one.used,
            total: one.used + one.still,
            days: one.days,
            left: one.left,
          }),
      })),
    ]
    return new StepResponse(
      await addressed(container, reminders, reminderMoment(now, zone))
    )
  }
)
