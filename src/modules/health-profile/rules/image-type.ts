/** Kinds of picture that are taken in, by their first bytes. */
export const IMAGE_TYPES = ["image/jpeg", "image/png", "image/webp"] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

const starts = (bytes: Uint8Array, signature: number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/**
 * What a picture is, by its own bytes and not by what somebody says: a page
 * of HTML called "photo.jpg" is none. Null for anything else.
 */
export const imageType = (bytes: Uint8Array): ImageType | null => {
  if (starts(bytes, [0xff, 0xd8, 0xff])) {
    return "image/jpeg"
  }
  if (starts(bytes, PNG)) {
    return "image/png"
  }
  return starts(bytes, RIFF) && starts(bytes, WEBP, 8) ? "image/webp" : null
}
