import { kindOfKey } from "./keys"
import { MASK } from "./text"

/**
 * Does somebody write back what they were shown masked? It would overwrite
 * the real thing.
 *
 * @returns the key that holds a mask
 */
export const maskedKey = (body: unknown): string | undefined => {
  if (typeof body !== "object" || body === null) {
    return undefined
  }
  for (const [key, value] of Object.entries(body)) {
    const found =
      typeof value === "string"
        ? kindOfKey(key) !== "plain" && value.includes(MASK.repeat(3))
          ? key
          : undefined
        : maskedKey(value)
    if (found !== undefined) {
      return found
    }
  }
  return undefined
}
