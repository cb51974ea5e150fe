import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CONSENT_MODULE } from "../../../modules/consent"
import { planAnswers } from "../../../modules/consent/rules/plan-answers"
import type { AskedAnswer } from "../../../modules/consent/rules/plan-answers"
import type { ConsentRecord } from "../../../modules/consent/types"
import { readCustomerContacts } from "../../../reads/customer/contacts"
import { MedusaError } from "@medusajs/framework/utils"
import { unwrap } from "../../../shared/errors"
import type { Language } from "../../../shared/language"

export type RecordConsentsStepInput = Omit<
  ConsentRecord,
  "answers" | "occurred_at"
> & {
  answers: AskedAnswer[]
  /** Language the texts were shown in. */
  language: Language
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const recordConsentsStepId = "balm-record-consents"

/**
 * Writes what a customer agreed to or took back.
 *
 * Compensation removes the entries this run wrote.
 *
 * @throws 404 for a customer who does not exist; 400 for an unknown wording
 */
export const recordConsentsStep = createStep(
  recordConsentsStepId,
  async (
    { answers, language, occurred_at, ...record }: RecordConsentsStepInput,
    { container }
  ) => {
    const { customer_id } = record
    const known = await readCustomerContacts(container, [customer_id])
    if (!known.has(customer_id)) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No customer ${customer_id}: look them up in the list of customers.`
      )
    }
    const entries = await container.resolve(CONSENT_MODULE).recordAnswers({
      ...record,
      answers: unwrap(
        planAnswers(answers, {
          language,
          mustShow: record.source === "store",
        }),
        (sentence) => sentence
      ),
      occurred_at: new Date(occurred_at),
    })
    const ids = entries.map((entry) => entry.id)
    return new StepResponse(
      {
        ids,
        changes: entries.map(
          ({ purpose, channel, state, wording_version }) => ({
            purpose,
            channel,
            state,
            wording_version,
          })
        ),
      },
      ids
    )
  },
  async (ids, { container }) => {
    if (ids) {
      await container.resolve(CONSENT_MODULE).undoAnswers(ids)
    }
  }
)
