import { z } from "@medusajs/framework/zod"
import { idText, listQuery, searchText } from "../../utils/list-query"
import { plainText } from "../../utils/plain-text"
import { virtualProduct } from "../../utils/virtual-product"

const minutes = z.number().int().min(0).max(1440)

const words = (longest: number) =>
  z.strictObject({ en: plainText(longest), zhCN: plainText(longest) })

const fields = {
  duration_minutes: minutes.min(1),
  processing_minutes: minutes,
  finishing_minutes: minutes,
  transition_minutes: minutes,
  minimum_interval_days: z.number().int().min(1).max(3650).nullable(),
  skills: z.array(plainText(60)).max(20),
  room_kind: plainText(60).nullable(),
  guide: z
    .strictObject({
      steps: z
        .array(
          z.strictObject({
            title: words(200),
            minutes: minutes.nullable().default(null),
          })
        )
        .max(50)
        .default([]),
      aftercare: words(4_000).nullable().default(null),
    })
    .nullable(),
  consumables: z
    .array(
      z.strictObject({
        inventory_item_id: idText,
        /** Units of the inventory item; may be a fraction. */
        quantity: z.number().min(0.0001).max(100_000),
      })
    )
    .max(50),
}

export const AdminGetServices = listQuery(["created_at"], {
  product_id: idText.optional(),
  category_id: idText.optional(),
  q: searchText.optional(),
})
export type AdminGetServicesQuery = z.infer<typeof AdminGetServices>

export const AdminCreateService = z
  .strictObject({
    /** What it is sold as: one of the two. */
    product_id: idText.optional(),
    product: virtualProduct.optional(),
    ...fields,
    processing_minutes: fields.processing_minutes.default(0),
    finishing_minutes: fields.finishing_minutes.default(0),
    transition_minutes: fields.transition_minutes.default(0),
    minimum_interval_days: fields.minimum_interval_days.default(null),
    skills: fields.skills.default([]),
    room_kind: fields.room_kind.default(null),
    guide: fields.guide.default(null),
    consumables: fields.consumables.default([]),
  })
  .refine(
    ({ product_id, product }) =>
      (product_id === undefined) !== (product === undefined),
    "Give `product_id` of a product there is, or `product` for a new one."
  )
export type AdminCreateServiceBody = z.infer<typeof AdminCreateService>

/** What is not given stays; the product stays what it is. */
export const AdminUpdateService = z.strictObject(fields).partial()
export type AdminUpdateServiceBody = z.infer<typeof AdminUpdateService>
