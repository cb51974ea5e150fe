import { randomFillSync } from "node:crypto"
import { systemClock } from "./clock"

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Ten characters of 48 bits: the milliseconds of a moment. */
const timeOf = (moment: Date): string => {
  let milliseconds = Math.max(0, moment.getTime())
  let text = ""
  for (let digit = 0; digit < 10; digit += 1) {
    text = CROCKFORD.charAt(milliseconds % 32) + text
    milliseconds = Math.floor(milliseconds / 32)
  }
  return text
}

const RANDOM_CHARACTERS = 16
const pool = new Uint8Array(256 * RANDOM_CHARACTERS)
let next = pool.length

/**
 * An id as Medusa makes them, a prefix and a ULID
 * (https://github.com/ulid/spec: the moment, then 80 random bits), for rows
 * that are written by the hundred: `generateEntityId` asks the system for
 * each random character by itself, and so costs more than writing the row.
 *
 * @param prefix without the underscore
 */
export const newId = (prefix: string): string => {
  if (next === pool.length) {
    randomFillSync(pool)
    next = 0
  }
  let random = ""
  for (const byte of pool.subarray(next, next + RANDOM_CHARACTERS)) {
    random += CROCKFORD.charAt(byte % CROCKFORD.length)
  }
  next += RANDOM_CHARACTERS
  return `${prefix}_${timeOf(systemClock())}${random}`
}

/**
 * The smallest ULID of a moment.
 *
 * Medusa's tables have no index on `created_at`: with this, "rows since a
 * moment" is a range of the primary key.
 */
export const firstUlidAt = (moment: Date): string =>
  timeOf(moment) + "0".repeat(RANDOM_CHARACTERS)

/**
 * A code that nobody guesses, without letters that look like digits: five
 * random bits to a character.
 */
export const randomCode = (length: number): string => {
  const bytes = randomFillSync(new Uint8Array(length))
  return Array.from(bytes, (byte) => CROCKFORD.charAt(byte % 32)).join("")
}
