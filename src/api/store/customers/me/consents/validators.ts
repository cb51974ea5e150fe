import { z } from "@medusajs/framework/zod"
import { consentAnswers } from "../../../../utils/consents"
import { localeTag } from "../../../../utils/list-query"

export const StoreRecordOwnConsents = z.strictObject({
  /** To agree, name the `wording_version` that was shown. */
  consents: consentAnswers,
  /** Language in which the texts were shown. */
  locale: localeTag.optional(),
})
export type StoreRecordOwnConsentsBody = z.infer<typeof StoreRecordOwnConsents>
