import {
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min"
import type { CountryCode } from "libphonenumber-js/min"

/** Digits, and what people write between them. */
const NUMBER_LIKE = /^[+\d\s().\-/]+$/
const FEWEST_DIGITS = 4

/**
 * What to look for among numbers kept as E.164 when somebody searches for one
 * as they have it: whole or in part, in any way of writing it.
 *
 * @param region country of a number without a country code
 * @returns undefined for what is no part of a number
 */
export const phoneSearch = (
  text: string,
  region: string
): string | undefined => {
  const plain = text.normalize("NFKC").trim()
  const digits = plain.replace(/\D/g, "")
  if (!NUMBER_LIKE.test(plain) || digits.length < FEWEST_DIGITS) {
    return undefined
  }
  // A zero in front belongs to the national way of writing it.
  return normalisePhone(plain, region) ?? digits.replace(/^0+/, "")
}

/** Is this a country whose numbers are known? ISO 3166-1, `US`, `CN`. */
export const isPhoneRegion = (code: string): code is CountryCode =>
  isSupportedCountry(code)

/**
 * One form for every way to write a number: E.164, `+8613800138000`. The text
 * is normalised first (NFKC): full-width digits and signs become plain ones.
 *
 * @param region country of a number without a country code
 * @returns undefined for what is no possible number, or could be two
 */
export const normalisePhone = (
  text: string,
  region: string
): string | undefined => {
  if (!isPhoneRegion(region)) {
    return undefined
  }
  const plain = text.normalize("NFKC").trim()
  const parsed = parsePhoneNumberFromString(plain, {
    defaultCountry: region,
    // Text around a number is no part of it, but may make it another one.
    extract: false,
  })
  // An extension reaches somebody else than the number alone.
  return parsed?.isPossible() && !parsed.ext ? parsed.number : undefined
}
