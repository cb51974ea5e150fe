import { z } from "@medusajs/framework/zod"
import { idText, listQuery } from "../../utils/list-query"

export const AdminGetServicePackages = listQuery(["created_at"], {
  variant_id: idText.optional(),
})
export type AdminGetServicePackagesQuery = z.infer<
  typeof AdminGetServicePackages
>

export const AdminCreateServicePackage = z.strictObject({
  variant_id: idText,
  /** Null: the sessions do not expire. */
  validity_days: z.number().int().min(1).max(3650).nullable().default(null),
  validity_from: z.enum(["purchase", "first_use"]).default("purchase"),
  usable_by: z.enum(["owner", "family", "anyone"]).default("owner"),
  transferable: z.boolean().default(false),
  freezable: z.boolean().default(false),
  items: z
    .array(
      z.strictObject({
        service_id: idText,
        sessions: z.number().int().min(1).max(1000),
        bonus: z.boolean().default(false),
      })
    )
    .min(1)
    .max(50),
})
export type AdminCreateServicePackageBody = z.infer<
  typeof AdminCreateServicePackage
>
