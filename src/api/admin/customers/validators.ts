import { z } from "@medusajs/framework/zod"
import { consentAnswers } from "../../utils/consents"
import { localeTag } from "../../utils/list-query"
import { plainText } from "../../utils/plain-text"

/** Why somebody looks, or what makes them write, in their own words. */
export const reasonText = plainText(500, 3)

export const AdminGetCustomerConsents = z.strictObject({
  locale: localeTag.optional(),
})
export type AdminGetCustomerConsentsQuery = z.infer<
  typeof AdminGetCustomerConsents
>

export const AdminRecordCustomerConsents = z.strictObject({
  consents: consentAnswers,
  /** How it was given or taken back: at the desk, on paper, by phone. */
  reason: reasonText,
  /** Language in which the text was shown or read out. */
  locale: localeTag.optional(),
})
export type AdminRecordCustomerConsentsBody = z.infer<
  typeof AdminRecordCustomerConsents
>
