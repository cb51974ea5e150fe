import type { MedusaResponse } from "@medusajs/framework/http"

/** The picture itself, which nothing on the way may keep, guess at or run. */
export const sendPhoto = (
  res: MedusaResponse,
  { content_type, image }: { content_type: string; image: Buffer }
): void => {
  res.setHeader("content-type", content_type)
  res.setHeader("cache-control", "no-store, private")
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("content-security-policy", "default-src 'none'; sandbox")
  res.setHeader("content-disposition", "inline")
  res.end(image)
}
