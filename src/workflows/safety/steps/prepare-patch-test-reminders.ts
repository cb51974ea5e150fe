import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PlannedMessage } from "../../../modules/messaging/types"
import { SAFETY_MODULE } from "../../../modules/safety"
import {
  deservesReminder,
  reminderText,
} from "../../../modules/safety/rules/patch-test-reminder"
import { safetySettings } from "../../../modules/safety/settings"
import { readCareConsents } from "../../../reads/consent/consents"
import { readCustomerContacts } from "../../../reads/customer/contacts"
import { readCustomerLocales } from "../../../reads/customer/locales"
import {
  readLapsingPatchTests,
  REMINDER_KEY,
} from "../../../reads/safety/lapsing-patch-tests"
import { readStoreZone } from "../../../reads/store/store-zone"
import { addTime } from "../../../shared/clock"
import { languageOf } from "../../../shared/language"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { PATCH_TEST_SOURCE } from "../sources"

const LIMIT = 5_000

export type PreparePatchTestRemindersInput = {
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const preparePatchTestRemindersStepId =
  "balm-prepare-patch-test-reminders"

/**
 * Words a reminder for each patch test that lapses soon and deserves one,
 * where the customer agrees that the record is used and can be reached.
 */
export const preparePatchTestRemindersStep = createStep(
  preparePatchTestRemindersStepId,
  async (input: PreparePatchTestRemindersInput, { container }) => {
    const now = new Date(input.now)
    const settings = await resolveSettings(container, safetySettings)
    const days = settings["safety.patch_test_reminder_days"]
    const ids =
      days === 0
        ? []
        : await readLapsingPatchTests(container, {
            after: now,
            before: addTime(now, days, "day"),
            limit: LIMIT,
          })
    const safety = container.resolve(SAFETY_MODULE)
    const zone = readStoreZone(container)
    const tests = (await safety.openPatchTestsById(ids)).filter(({ outcome }) =>
      deservesReminder(outcome)
    )
    const customerIds = tests.map(({ customer_id }) => customer_id)
    const [customers, locales, agreeing, cards] = await Promise.all([
      readCustomerContacts(container, customerIds),
      readCustomerLocales(container, customerIds),
      readCareConsents(container, customerIds),
      safety.openCards([...new Set(tests.map((test) => test.product_id))]),
    ])
    const cardOf = new Map(cards.map((card) => [card.product_id, card]))
    const messages = tests.flatMap((test): PlannedMessage[] => {
      const customer = customers.get(test.customer_id)
      const recipient = customer?.phone ?? customer?.email
      if (!customer || !recipient || !agreeing.has(test.customer_id)) {
        return []
      }
      const language = languageOf(locales.get(test.customer_id))
      return [
        {
          channel: customer.phone ? "sms" : "email",
          purpose: "care",
          template_key: "patch-test-reminder",
          locale: language === "zhCN" ? "zh" : "en",
          customer_id: test.customer_id,
          recipient,
          body: reminderText(language, {
            name: customer.first_name ?? "",
            valid_until: test.valid_until,
            demand: cardOf.get(test.product_id)?.patch_test ?? null,
            settings,
            zone,
          }),
          dedupe_key: `${REMINDER_KEY}${test.id}`,
          send_at: now,
          source_type: PATCH_TEST_SOURCE,
          source_id: test.id,
        },
      ]
    })
    return new StepResponse(messages)
  }
)
