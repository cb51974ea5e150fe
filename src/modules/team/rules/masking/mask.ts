import { isCustomerPlace, isSpendRoom, isStorePlace, kindOfKey } from "./keys"
import {
  maskContactsIn,
  maskEmail,
  maskEmailsIn,
  maskPhone,
  maskRecipient,
  maskWords,
} from "./text"

/** What somebody may not see; true is hidden. */
export type Hidden = {
  contact: boolean
  spend: boolean
  /** E-mail addresses of colleagues. */
  staff: boolean
}

/** Where a value stands, as far as masking cares. */
type Place = {
  /** Whose contact data this is. */
  whose: "customer" | "staff" | "store" | "record"
  /** Are amounts here what a customer spent? */
  spend: boolean
  /** Is it text of people or other systems? */
  written: boolean
  /** What stands where an amount is hidden. */
  blank: null | 0
}

const hidesContact = ({ whose }: Place, hidden: Hidden): boolean =>
  whose === "customer" ? hidden.contact : whose === "staff" && hidden.staff

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null

/** Takes the strings below a hidden key, whatever their shape. */
const maskStrings = (
  value: unknown,
  mask: (text: string) => string
): unknown => {
  if (typeof value === "string") {
    return mask(value)
  }
  if (Array.isArray(value)) {
    return value.map((one: unknown) => maskStrings(one, mask))
  }
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, maskStrings(one, mask)])
    )
  }
  return typeof value === "number" ? null : value
}

const MASKS = {
  email: maskEmail,
  phone: maskPhone,
  words: maskWords,
  recipient: maskRecipient,
} as const

/**
 * ISO 4217 for "no currency": 0 of it is nobody's money. Medusa's page of one
 * order reckons with amounts, and breaks where there are none.
 */
const NO_CURRENCY = "xxx"

const blankAmount = (value: unknown, place: Place, hidden: Hidden): unknown => {
  if (Array.isArray(value)) {
    return value.map((one: unknown) => blankAmount(one, place, hidden))
  }
  if (isObject(value)) {
    for (const [key, one] of Object.entries(value)) {
      value[key] = blankAmount(one, place, hidden)
    }
    return value
  }
  return typeof value === "number" ||
    (typeof value === "string" && /^-?[\d.]+(e[+-]?\d+)?$/i.test(value))
    ? place.blank
    : value
}

const maskValue = (
  key: string,
  value: unknown,
  place: Place,
  hidden: Hidden
): unknown => {
  if (value === null || value === undefined || typeof value === "boolean") {
    return value
  }
  const kind = kindOfKey(key)
  if (kind === "amount" && place.spend && hidden.spend) {
    return blankAmount(value, place, hidden)
  }
  if (kind === "currency" && place.spend && hidden.spend && place.blank === 0) {
    return NO_CURRENCY
  }
  // An export holds every contact and every amount there is.
  if (kind === "file" && place.written && (hidden.contact || hidden.spend)) {
    return null
  }
  const contact = hidesContact(place, hidden)
  if (
    contact &&
    (kind === "email" ||
      kind === "phone" ||
      kind === "words" ||
      kind === "recipient") &&
    !(kind === "words" && isObject(value))
  ) {
    return maskStrings(value, MASKS[kind])
  }
  const written = place.written || kind === "written"
  if (!isObject(value)) {
    // An amount is no phone number, however long.
    return maskLeaf(
      value,
      { ...place, written: written && kind !== "amount" },
      hidden
    )
  }
  return maskBelow(
    value,
    {
      ...place,
      whose: isStorePlace(key)
        ? "store"
        : isCustomerPlace(key)
          ? "customer"
          : place.whose,
      spend: place.spend || isSpendRoom(key),
      written,
    },
    hidden
  )
}

/** A phone number that somebody has stored as a number. */
const isLongNumber = (value: unknown): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 1e9

const maskBelow = (value: Json, place: Place, hidden: Hidden): unknown => {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const one: unknown = value[index]
      value[index] = isObject(one)
        ? maskBelow(one, place, hidden)
        : maskLeaf(one, place, hidden)
    }
    return value
  }
  for (const key of Object.keys(value)) {
    const masked = maskValue(key, value[key], place, hidden)
    // Who writes metadata chooses its keys too.
    const shown = place.written ? maskLoose(key, place, hidden) : key
    if (shown !== key) {
      delete value[key]
    }
    value[shown] = masked
  }
  return value
}

/** Words, or nothing but a phone number: somebody may have written it. */
const mayNameSomebody = (text: string): boolean => /\s|^\+\d{7,15}$/.test(text)

/** A text under a key that says nothing about it. */
const maskLoose = (text: string, place: Place, hidden: Hidden): string => {
  if (!hidesContact(place, hidden)) {
    return text
  }
  return place.written || mayNameSomebody(text)
    ? maskContactsIn(text)
    : maskEmailsIn(text)
}

/** A value with nothing below it. */
const maskLeaf = (value: unknown, place: Place, hidden: Hidden): unknown => {
  if (typeof value === "string") {
    return maskLoose(value, place, hidden)
  }
  return place.written && hidesContact(place, hidden) && isLongNumber(value)
    ? null
    : value
}

/**
 * Hides in an answer what somebody may not see: contact data keeps its shape
 * (`l•••@•••`, `•••• 0132`), amounts become null, or 0 of no currency.
 *
 * @param body plain JSON, which is changed
 * @param start whose data the route is about
 */
export const maskBody = (
  body: unknown,
  start: Pick<Place, "whose" | "spend"> & Partial<Pick<Place, "blank">>,
  hidden: Hidden
): unknown =>
  isObject(body) && (hidden.contact || hidden.spend || hidden.staff)
    ? maskBelow(body, { blank: null, ...start, written: false }, hidden)
    : body
