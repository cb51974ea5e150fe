import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  expiryWarningText,
  warningBounds,
} from "../../../modules/membership/rules/expiry-warning"
import { membershipSettings } from "../../../modules/membership/settings"
import type { PlannedMessage } from "../../../modules/messaging/types"
import { readCustomerContacts } from "../../../reads/customer/contacts"
import { readCustomerLocales } from "../../../reads/customer/locales"
import {
  expirySource,
  expiryWarningKey,
  readExpiringPoints,
} from "../../../reads/membership/expiring-points"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { readStoreDay } from "../../../reads/store/store-zone"
import { languageOf } from "../../../shared/language"
import { POINTS_EXPIRY_SOURCE } from "../sources"

const LIMIT = 5_000

export type PrepareExpiryWarningsInput = {
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const prepareExpiryWarningsStepId = "balm-prepare-expiry-warnings"

/** Words a warning for each member whose points expire soon. */
export const prepareExpiryWarningsStep = createStep(
  prepareExpiryWarningsStepId,
  async (input: PrepareExpiryWarningsInput, { container }) => {
    const now = new Date(input.now)
    const settings = await resolveSettings(container, membershipSettings)
    const expiring = await readExpiringPoints(container, {
      now,
      bounds: warningBounds(now, settings),
      limit: LIMIT,
    })
    const customerIds = expiring.map(({ customer_id }) => customer_id)
    const [customers, locales] = await Promise.all([
      readCustomerContacts(container, customerIds),
      readCustomerLocales(container, customerIds),
    ])
    const messages = expiring.flatMap((one): PlannedMessage[] => {
      const customer = customers.get(one.customer_id)
      const recipient = customer?.phone ?? customer?.email
      if (!customer || !recipient) {
        return []
      }
      const language = languageOf(locales.get(one.customer_id))
      return [
        {
          channel: customer.phone ? "sms" : "email",
          purpose: "transactional",
          template_key: `points-expiry-${one.warning}`,
          locale: language === "zhCN" ? "zh" : "en",
          customer_id: one.customer_id,
          recipient,
          body: expiryWarningText(language, {
            name: customer.first_name ?? "",
            points: one.points,
            first: readStoreDay(container, one.first_at),
            last: readStoreDay(container, one.last_at),
          }),
          dedupe_key: expiryWarningKey(one),
          send_at: now,
          source_type: POINTS_EXPIRY_SOURCE,
          source_id: expirySource(one),
        },
      ]
    })
    return new StepResponse(messages)
  }
)
