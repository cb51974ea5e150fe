import { z } from "@medusajs/framework/zod"
import { idText, listQuery } from "../../utils/list-query"

const minutes = z.number().int().min(0).max(1440)

export const AdminGetServices = listQuery(["created_at"], {
  product_id: idText.optional(),
})
export type AdminGetServicesQuery = z.infer<typeof AdminGetServices>

export const AdminCreateService = z.strictObject({
  product_id: idText,
  duration_minutes: minutes.min(1),
  processing_minutes: minutes.default(0),
  finishing_minutes: minutes.default(0),
  transition_minutes: minutes.default(0),
  minimum_interval_days: z
    .number()
    .int()
    .min(1)
    .max(3650)
    .nullable()
    .default(null),
})
export type AdminCreateServiceBody = z.infer<typeof AdminCreateService>
