import { z } from "@medusajs/framework/zod"
import { READ_REASONS } from "../../../../../modules/health-profile/types"
import { photoFields } from "../../../../utils/photo-fields"

export const AdminGetProgressPhotos = z.strictObject({
  reason: z.enum(READ_REASONS).optional(),
})
export type AdminGetProgressPhotosQuery = z.infer<typeof AdminGetProgressPhotos>

export const AdminGetProgressPhoto = z.strictObject({
  reason: z.enum(READ_REASONS),
})
export type AdminGetProgressPhotoQuery = z.infer<typeof AdminGetProgressPhoto>

export const AdminAddProgressPhoto = z.strictObject(photoFields)
export type AdminAddProgressPhotoBody = z.infer<typeof AdminAddProgressPhoto>
