const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/**
 * The smallest ULID of a moment (https://github.com/ulid/spec: 48 bits of
 * milliseconds in ten characters, then 16 random ones).
 *
 * Medusa's ids are a prefix and a ULID, and its tables have no index on
 * `created_at`: with this, "rows since a moment" is a range of the primary key.
 */
export const firstUlidAt = (moment: Date): string => {
  let milliseconds = Math.max(0, moment.getTime())
  let text = ""
  for (let digit = 0; digit < 10; digit += 1) {
    text = CROCKFORD.charAt(milliseconds % 32) + text
    milliseconds = Math.floor(milliseconds / 32)
  }
  return text + "0".repeat(16)
}
