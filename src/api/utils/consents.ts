import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import {
  CONSENT_CHANNELS,
  CONSENT_PURPOSES,
  CONSENT_STATES,
} from "../../modules/consent/models/consent-entry"
import type { ConsentView } from "../../reads/consent/consents"
import { readConsents, readWordings } from "../../reads/consent/consents"
import type { Language } from "../../shared/language"

/** Answers of one customer, as the store and the admin send them. */
export const consentAnswers = z
  .array(
    z.strictObject({
      purpose: z.enum(CONSENT_PURPOSES),
      channel: z.enum(CONSENT_CHANNELS).nullish(),
      state: z.enum(CONSENT_STATES),
      wording_version: z.string().min(1).max(64).optional(),
    })
  )
  .min(1)
  .max(10)

/** Where a customer stands, and the texts to ask them with. */
export const consentsOf = async (
  container: MedusaContainer,
  customerId: string,
  language: Language
): Promise<{
  consents: ConsentView[]
  wordings: ReturnType<typeof readWordings>
}> => ({
  consents: await readConsents(container, customerId),
  wordings: readWordings(language),
})
