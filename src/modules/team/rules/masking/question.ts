import { kindOfKey } from "./keys"
import { MASK, maskContactsIn } from "./text"

/** Longest value that is kept of a question. */
const MOST_LETTERS = 100
const HIDDEN = MASK.repeat(4)

/** PostgreSQL stores no NUL byte. */
const storable = (text: string): string =>
  text.slice(0, MOST_LETTERS).replaceAll("\u0000", "")

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/**
 * What somebody asked for, without the contact data they asked with: for the
 * audit log, where it would stand for good.
 */
export const withoutContacts = (value: unknown, key = ""): unknown => {
  if (Array.isArray(value)) {
    return value.map((one: unknown) => withoutContacts(one, key))
  }
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, below]) => [
        maskContactsIn(storable(name)),
        withoutContacts(below, name),
      ])
    )
  }
  const kind = kindOfKey(key)
  // Whoever searches types names and numbers.
  const isFree = key === "q" || !["plain", "amount", "currency"].includes(kind)
  if (isFree) {
    return HIDDEN
  }
  return typeof value === "string" ? maskContactsIn(storable(value)) : value
}
