import { z } from "@medusajs/framework/zod"
import { RECOVERY_STATES } from "../../../modules/feedback/types"
import { idText, listQuery } from "../../utils/list-query"

export const AdminGetRecoveryCases = listQuery(["opened_at", "severity"], {
  id: idText.optional(),
  customer_id: idText.optional(),
  order_id: idText.optional(),
  feedback_id: idText.optional(),
  state: z.enum(RECOVERY_STATES).optional(),
  severity: z.coerce.number().int().min(1).max(5).optional(),
})
export type AdminGetRecoveryCasesQuery = z.infer<typeof AdminGetRecoveryCases>

/** Taking a case needs no more than who one is. */
export const AdminAcknowledgeRecoveryCase = z.strictObject({})
