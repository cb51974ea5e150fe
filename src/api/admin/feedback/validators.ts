import { z } from "@medusajs/framework/zod"
import { idText, listQuery, searchText } from "../../utils/list-query"

export const AdminGetFeedback = listQuery(["submitted_at", "stars"], {
  id: idText.optional(),
  customer_id: idText.optional(),
  order_id: idText.optional(),
  /** Exactly so many stars for the service. */
  stars: z.coerce.number().int().min(1).max(5).optional(),
  q: searchText.optional(),
})
export type AdminGetFeedbackQuery = z.infer<typeof AdminGetFeedback>
