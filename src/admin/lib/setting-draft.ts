import type { Setting, SettingValue } from "./api/settings"

/** What stands in the form, before it is known to be right. */
export type Draft = string | boolean | Record<string, string>

export type Fault =
  | { key: "notANumber" | "wholeNumber" | "notADate" }
  | { key: "tooSmall"; min: number }
  | { key: "tooBig"; max: number }

export type Checked =
  { ok: true; value: SettingValue } | { ok: false; fault: Fault }

const pad = (part: number): string => String(part).padStart(2, "0")

/** ISO text as the browser's date field wants it, in the reader's zone. */
const toLocal = (iso: string): string => {
  const date = new Date(iso)
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`
}

export const draftOf = (setting: Setting, value: SettingValue): Draft => {
  if (typeof value === "boolean") {
    return value
  }
  if (typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([code, rate]) => [code, String(rate)])
    )
  }
  return setting.type === "moment" ? toLocal(String(value)) : String(value)
}

const readNumber = (
  text: string,
  { min, max }: { min: number; max: number }
): { ok: true; value: number } | { ok: false; fault: Fault } => {
  const value = Number(text.trim().replace(",", "."))
  if (text.trim() === "" || !Number.isFinite(value)) {
    return { ok: false, fault: { key: "notANumber" } }
  }
  if (value < min) {
    return { ok: false, fault: { key: "tooSmall", min } }
  }
  if (value > max) {
    return { ok: false, fault: { key: "tooBig", max } }
  }
  return { ok: true, value }
}

/** The value that the form stands for, or what is wrong with it. */
export const checkDraft = (setting: Setting, draft: Draft): Checked => {
  if (typeof draft === "boolean") {
    return { ok: true, value: draft }
  }
  if (typeof draft === "object") {
    if (setting.type !== "rates") {
      return { ok: false, fault: { key: "notANumber" } }
    }
    const rates: Record<string, number> = {}
    for (const [code, text] of Object.entries(draft)) {
      const rate = readNumber(text, setting)
      if (!rate.ok) {
        return rate
      }
      rates[code] = rate.value
    }
    return { ok: true, value: rates }
  }
  if (setting.type === "moment") {
    const date = new Date(draft)
    return Number.isNaN(date.getTime())
      ? { ok: false, fault: { key: "notADate" } }
      : { ok: true, value: date.toISOString() }
  }
  if (setting.type !== "integer") {
    return { ok: false, fault: { key: "notANumber" } }
  }
  const number = readNumber(draft, setting)
  return number.ok && !Number.isInteger(number.value)
    ? { ok: false, fault: { key: "wholeNumber" } }
    : number
}
