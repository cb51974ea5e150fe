import { z } from "@medusajs/framework/zod"
import { photoFields } from "../../../../utils/photo-fields"

export const StoreAddProgressPhoto = z.strictObject(photoFields)
export type StoreAddProgressPhotoBody = z.infer<typeof StoreAddProgressPhoto>
