/** What a hidden letter or digit shows as. */
export const MASK = "•"
const HIDDEN = "••••"

/** `lin@example.com` as `l•••@•••`. */
export const maskEmail = (email: string): string =>
  email === "" ? email : `${email.slice(0, 1)}•••@•••`

/** A phone number as its last four digits: enough to tell two apart. */
export const maskPhone = (phone: string): string => {
  const digits = phone.replace(/\D/g, "")
  return digits.length > 6 ? `${HIDDEN} ${digits.slice(-4)}` : HIDDEN
}

/** A street, a city, a company: nothing of it. */
export const maskWords = (words: string): string =>
  words.trim() === "" ? words : HIDDEN

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** Digits with the signs people put between them; no part of a longer word. */
const PHONE = /(?<![\w.+-])\+?\d[\d\s().\u2010-\u2015-]{5,}\d(?![\w-])/g
const FEWEST_DIGITS = 7
const MOST_DIGITS = 15

/** `2026-11-22`, with or without a time: digits too, and nobody's number. */
const MOMENT = /^\d{4}-\d{2}-\d{2}/

/** E-mail addresses in a text. */
export const maskEmailsIn = (text: string): string =>
  text.includes("@") ? text.replace(EMAIL, (email) => maskEmail(email)) : text

/** E-mail addresses and phone numbers in what somebody wrote. */
export const maskContactsIn = (text: string): string =>
  maskEmailsIn(text).replace(PHONE, (match) => {
    const { length } = match.replace(/\D/g, "")
    return MOMENT.test(match) || length < FEWEST_DIGITS || length > MOST_DIGITS
      ? match
      : maskPhone(match)
  })

/** Whoever a message goes to, by any channel. */
export const maskRecipient = (recipient: string): string =>
  /^[^\s@]+@[^\s@]+$/.test(recipient)
    ? maskEmail(recipient)
    : /^[+\d\s().-]+$/.test(recipient)
      ? maskPhone(recipient)
      : maskContactsIn(recipient)
