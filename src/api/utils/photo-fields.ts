import { z } from "@medusajs/framework/zod"

/** Five megabytes in base64. */
const MOST_CHARACTERS = 4 * Math.ceil((5 * 1024 * 1024) / 3)

/** Room for a picture of five megabytes in base64, and the rest of a body. */
export const PHOTO_BODY_LIMIT = "8mb"

/** A picture with what it shows, as staff and customers send it. */
export const photoFields = {
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
}
