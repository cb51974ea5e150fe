import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import type { CodeRefusal } from "../../../modules/service-package/rules/one-time-code"
import { readVerifiedEmail } from "../../../reads/customer/verified-email"
import type { ProvedContact } from "../../../reads/order/guest-orders"

export type ProveContactStepInput = {
  customer_id: string
  /** As the customer typed it; null: Medusa has verified their e-mail. */
  code: string | null
  /** ISO 8601. */
  now: string
}

export const proveContactStepId = "balm-prove-contact"

const SENTENCES: Record<CodeRefusal, string> = {
  code_missing: "Ask for a code first: none is open.",
  code_wrong: "That is not the code that was sent.",
  code_expired: "The code is too old: ask for another one.",
  code_locked: "The code was tried too often: ask for another one.",
}

/**
 * Which number or address a customer has shown to be theirs.
 *
 * No compensation: a code that was told is used up.
 *
 * @throws {MedusaError} not_allowed
 */
export const proveContactStep = createStep(
  proveContactStepId,
  async (
    { customer_id, code, now }: ProveContactStepInput,
    { container }
  ): Promise<StepResponse<ProvedContact>> => {
    if (code === null) {
      const recipient = await readVerifiedEmail(container, customer_id)
      if (recipient === null) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          SENTENCES.code_missing
        )
      }
      return new StepResponse({ channel: "email", recipient })
    }
    const spent = await container
      .resolve(SERVICE_PACKAGE_MODULE)
      .spendCode({ customer_id, purpose: "claim" }, code, new Date(now))
    if (!spent.ok) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        SENTENCES[spent.reason]
      )
    }
    const { channel, recipient } = spent
    return new StepResponse({ channel, recipient })
  }
)
