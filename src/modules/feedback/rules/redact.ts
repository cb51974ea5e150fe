import { fold } from "./fold"

/** Something personal that must not leave the house. */
export type Redactor = {
  /** Becomes the placeholder: `phone` gives `[phone_1]`. */
  label: string
  /** Global; matched against the folded text (half width, lower case). */
  pattern: RegExp
  /** Matches that only look personal. */
  except?: RegExp
}

export type Redaction = {
  /** The text with placeholders such as `[email_1]`. */
  text: string
  /** Puts the original words back, for text that stays in the house. */
  restore: (answer: string) => string
}

const DATE = /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?:\s\d{1,2})?$/

/** First match wins where two overlap, so the order is from special to plain. */
const REDACTORS: readonly Redactor[] = [
  {
    label: "email",
    pattern:
      /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}|[a-z0-9._%+-]{1,64}\s?[[(]\s?at\s?[\])]\s?[a-z0-9-]{1,63}(?:\s?(?:\.|[[(]\s?dot\s?[\])])\s?[a-z]{2,24}){1,3}/g,
  },
  {
    label: "url",
    pattern:
      /(?:https?:\/\/|www\.)[^\s<>"'\u3000-\u303f\u4e00-\u9fff]+|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.(?:com|net|org|cn|io|co|me|info|biz|shop|app|xyz|top|cc|link|ly|dev|site)(?![a-z0-9])(?:\/[^\s<>"'\u3000-\u303f\u4e00-\u9fff]*)?/g,
  },
  {
    label: "contact",
    pattern:
      /(?<=(?:wechat|weixin|whatsapp|telegram|vx|qq|\u5fae\u4fe1)(?:\s?(?:id|no|is|\u53f7|\u662f|\u53f7\u662f))?\s?[:\uff1a]?\s?)(?:[a-z][a-z0-9_-]{5,19}|\d{5,12})/g,
  },
  { label: "identity", pattern: /(?<!\d)\d{17}[\dx](?!\d)/g },
  {
    label: "phone",
    pattern: /(?<!\d)\+?\(?\d(?:[\s().-]{0,2}\d){6,18}(?!\d)/g,
    except: DATE,
  },
  {
    label: "phone",
    pattern: /[零〇一二三四五六七八九幺]{7,}/g,
  },
]

const escapePattern = (name: string): string =>
  name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

const nameRedactors = (names: readonly string[]): Redactor[] =>
  names
    .map((name) => fold(name.trim()))
    // A single letter or character is a word, not a name.
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length)
    .map((name) => ({
      label: "name",
      pattern: new RegExp(
        `(?<![a-z\\u00c0-\\u024f])${escapePattern(name)}(?![a-z\\u00c0-\\u024f])`,
        "g"
      ),
    }))

type Found = { start: number; end: number; label: string }

const findPersonal = (
  text: string,
  redactors: readonly Redactor[]
): Found[] => {
  const folded = fold(text)
  const found: Found[] = []
  for (const { label, pattern, except } of redactors) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      const taken = found.some((one) => start < one.end && one.start < end)
      if (!taken && !except?.test(match[0])) {
        found.push({ start, end, label })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Replaces e-mail addresses, phone numbers, links, messenger ids, identity
 * numbers and known names by numbered placeholders; the same value gets the
 * same placeholder.
 *
 * @param options.knownNames customer and staff names
 * @param options.extra further redactors, tried first: the place to hide
 *   health words once a store needs that
 */
export const redact = (
  text: string,
  options: {
    knownNames?: readonly string[] | undefined
    extra?: readonly Redactor[]
  } = {}
): Redaction => {
  const redactors = [
    ...(options.extra ?? []),
    ...REDACTORS,
    ...nameRedactors(options.knownNames ?? []),
  ]
  const placeholders = new Map<string, string>()
  const counts = new Map<string, number>()
  const placeholderFor = (label: string, value: string): string => {
    const known = placeholders.get(value)
    if (known) {
      return known
    }
    let placeholder: string
    do {
      const count = (counts.get(label) ?? 0) + 1
      counts.set(label, count)
      placeholder = `[${label}_${count}]`
      // The customer may have written "[phone_1]" literally.
    } while (text.includes(placeholder))
    placeholders.set(value, placeholder)
    return placeholder
  }
  let redacted = ""
  let position = 0
  for (const { start, end, label } of findPersonal(text, redactors)) {
    redacted += text.slice(position, start)
    redacted += placeholderFor(label, text.slice(start, end))
    position = end
  }
  redacted += text.slice(position)
  return {
    text: redacted,
    restore: (answer) => {
      let restored = answer
      for (const [value, placeholder] of placeholders) {
        restored = restored.replaceAll(placeholder, () => value)
      }
      return restored
    },
  }
}

/** True where a text holds anything {@link redact} would hide. */
export const holdsContactData = (text: string): boolean =>
  findPersonal(text, REDACTORS).length > 0
