import { z } from "@medusajs/framework/zod"
import { searchText } from "../../utils/list-query"

export const AdminGetCustomerTags = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** How the tag begins. */
  q: searchText.optional(),
})
export type AdminGetCustomerTagsQuery = z.infer<typeof AdminGetCustomerTags>
