import type { MedusaResponse } from "@medusajs/framework/http"

/** An answer that no browser or proxy may keep. */
export const sendPrivately = (res: MedusaResponse, body: object): void => {
  res.setHeader("cache-control", "no-store, private")
  res.json(body)
}
