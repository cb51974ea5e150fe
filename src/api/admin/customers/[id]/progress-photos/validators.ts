import { z } from "@medusajs/framework/zod"
import { READ_REASONS } from "../../../../../modules/health-profile/types"

/** Five megabytes in base64. */
const MOST_CHARACTERS = 4 * Math.ceil((5 * 1024 * 1024) / 3)

export const AdminGetProgressPhotos = z.strictObject({
  reason: z.enum(READ_REASONS).optional(),
})
export type AdminGetProgressPhotosQuery = z.infer<typeof AdminGetProgressPhotos>

export const AdminGetProgressPhoto = z.strictObject({
  reason: z.enum(READ_REASONS),
})
export type AdminGetProgressPhotoQuery = z.infer<typeof AdminGetProgressPhoto>

export const AdminAddProgressPhoto = z.strictObject({
  /** JPEG, PNG or WebP, in base64. */
  image: z
    .string()
    .min(1)
    .max(MOST_CHARACTERS, "must be at most 5 MB before base64")
    .transform((text) => ({ text, bytes: Buffer.from(text, "base64") }))
    // Node passes over what is no base64 instead of refusing it.
    .refine(
      ({ text, bytes }) => bytes.toString("base64") === text,
      "must be base64, with its padding"
    )
    .transform(({ bytes }) => bytes),
  caption: z
    .string()
    .max(500)
    .refine((text) => !text.includes("\u0000"), "must not contain a NUL")
    .default(""),
  /** ISO 8601; now, without it. */
  taken_at: z.iso.datetime({ offset: true }).optional(),
})
export type AdminAddProgressPhotoBody = z.infer<typeof AdminAddProgressPhoto>
