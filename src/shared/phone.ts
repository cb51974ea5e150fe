import {
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min"
import type { CountryCode } from "libphonenumber-js/min"

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
