import { z } from "@medusajs/framework/zod"
import { idText } from "../../../../utils/list-query"

/** One or many, as a query string gives them. */
const ids = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(idText).min(1).max(50)
)

export const AdminGetCustomerSafety = z.strictObject({
  /** Treatments and products to weigh; left out: every treatment. */
  product_id: ids.optional(),
  /** When it is to happen; left out: now. */
  at: z.iso.datetime({ offset: true }).optional(),
})
export type AdminGetCustomerSafetyQuery = z.infer<typeof AdminGetCustomerSafety>
