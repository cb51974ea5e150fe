import { z } from "@medusajs/framework/zod"
import { idText } from "../../../../utils/list-query"
import { plainText } from "../../../../utils/plain-text"

export const AdminErasePersonalData = z.strictObject({
  /** The id of the customer, once more. */
  confirm: idText,
  reason: plainText(500, 3),
})
export type AdminErasePersonalDataBody = z.infer<typeof AdminErasePersonalData>
