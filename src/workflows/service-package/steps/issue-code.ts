import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import type { PlannedMessage } from "../../../modules/messaging/types"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { codeText } from "../../../modules/service-package/rules/one-time-code"
import type { CodePurpose } from "../../../modules/service-package/types"
import { readCustomerContacts } from "../../../reads/customer/contacts"
import { readCustomerLocales } from "../../../reads/customer/locales"
import { readStoreName } from "../../../reads/store/store-name"
import { languageOf } from "../../../shared/language"
import { ONE_TIME_CODE_SOURCE } from "../sources"

export type IssueCodeStepInput = {
  customer_id: string
  purpose: CodePurpose
  /** Null: the phone, else the e-mail address. */
  channel: "sms" | "email" | null
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const issueCodeStepId = "balm-issue-code"

/**
 * Makes a one-time code for a customer and words the message with it.
 *
 * No compensation: a code that nobody was sent opens nothing, and its time is
 * soon over.
 *
 * @throws {MedusaError} not_found; not_allowed where the customer cannot be
 *   reached so, or was sent too many
 */
export const issueCodeStep = createStep(
  issueCodeStepId,
  async (input: IssueCodeStepInput, { container }) => {
    const { customer_id, purpose } = input
    const [customers, locales, store] = await Promise.all([
      readCustomerContacts(container, [customer_id]),
      readCustomerLocales(container, [customer_id]),
      readStoreName(container),
    ])
    const customer = customers.get(customer_id)
    if (!customer) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No customer ${customer_id}: look them up in the list of customers.`
      )
    }
    const channel = input.channel ?? (customer.phone ? "sms" : "email")
    const recipient = channel === "sms" ? customer.phone : customer.email
    if (!recipient) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        channel === "sms"
          ? "There is no phone number to send a code to: add one first."
          : "There is no phone number or e-mail address to send a code to: add one first."
      )
    }
    const code = await container.resolve(SERVICE_PACKAGE_MODULE).issueCode({
      purpose,
      customer_id,
      channel,
      recipient,
      now: new Date(input.now),
    })
    const language = languageOf(locales.get(customer_id))
    const message: PlannedMessage = {
      channel,
      purpose: "transactional",
      template_key: "one-time-code",
      locale: language === "zhCN" ? "zh" : "en",
      customer_id,
      recipient,
      subject: channel === "email" ? store : null,
      body: codeText(language, purpose, store),
      dedupe_key: `${ONE_TIME_CODE_SOURCE}:${code.id}`,
      send_at: new Date(input.now),
      source_type: ONE_TIME_CODE_SOURCE,
      source_id: code.id,
    }
    return new StepResponse({
      id: code.id,
      expires_at: code.expires_at.toISOString(),
      channel,
      recipient,
      messages: [message],
    })
  }
)
