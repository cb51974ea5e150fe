import { z } from "@medusajs/framework/zod"
import { ITEM_KINDS } from "../../../modules/service-package/models/package-item"
import { idText, listQuery, searchText } from "../../utils/list-query"
import { virtualProduct } from "../../utils/virtual-product"

const fields = {
  /** Null: the sessions do not expire. */
  validity_days: z.number().int().min(1).max(3650).nullable(),
  validity_from: z.enum(["purchase", "first_use"]),
  usable_by: z.enum(["owner", "family", "anyone"]),
  transferable: z.boolean(),
  freezable: z.boolean(),
  items: z
    .array(
      z.strictObject({
        kind: z.enum(ITEM_KINDS).default("service"),
        /** One of the three, as the kind says. */
        service_id: idText.nullable().default(null),
        category_id: idText.nullable().default(null),
        variant_id: idText.nullable().default(null),
        /** Sessions, or units of the product. */
        sessions: z.number().int().min(1).max(1000),
        bonus: z.boolean().default(false),
        /** Its part of the price beside the others'; null: by list prices. */
        price_weight: z
          .number()
          .int()
          .min(1)
          .max(1_000_000)
          .nullable()
          .default(null),
      })
    )
    .min(1)
    .max(50),
}

export const AdminGetServicePackages = listQuery(["created_at"], {
  variant_id: idText.optional(),
  q: searchText.optional(),
})
export type AdminGetServicePackagesQuery = z.infer<
  typeof AdminGetServicePackages
>

export const AdminCreateServicePackage = z
  .strictObject({
    /** What it is sold as: one of the two. */
    variant_id: idText.optional(),
    product: virtualProduct.optional(),
    validity_days: fields.validity_days.default(null),
    validity_from: fields.validity_from.default("purchase"),
    usable_by: fields.usable_by.default("owner"),
    transferable: fields.transferable.default(false),
    freezable: fields.freezable.default(false),
    items: fields.items,
  })
  .refine(
    ({ variant_id, product }) =>
      (variant_id === undefined) !== (product === undefined),
    "Give `variant_id` of a variant there is, or `product` for a new one."
  )
export type AdminCreateServicePackageBody = z.infer<
  typeof AdminCreateServicePackage
>

/** What is not given stays; items are given whole. */
export const AdminUpdateServicePackage = z.strictObject(fields).partial()
export type AdminUpdateServicePackageBody = z.infer<
  typeof AdminUpdateServicePackage
>
