/** The dashboard writes `zhCN` where browsers want `zh-CN`. */
export const browserLocale = (language: string): string =>
  language.startsWith("zh") ? "zh-CN" : language.slice(0, 2) || "en"

export const formatDay = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
  }).format(new Date(date))

/** @param month `2027-03` */
export const formatMonth = (locale: string, month: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
  }).format(new Date(`${month}-01T00:00:00Z`))

/** @param zone IANA; without it, the reader's own */
export const formatMoment = (
  locale: string,
  date: string,
  zone?: string
): string =>
  new Intl.DateTimeFormat(locale, {
    ...(zone && { timeZone: zone }),
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(date))

/** @param zone IANA; without it, the reader's own */
export const formatTime = (
  locale: string,
  date: string,
  zone?: string
): string =>
  new Intl.DateTimeFormat(locale, {
    ...(zone && { timeZone: zone }),
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(date))

export const formatNumber = (locale: string, value: number): string =>
  new Intl.NumberFormat(locale).format(value)

/** @param value in major units */
export const formatMoney = (
  locale: string,
  value: number,
  currency: string
): string =>
  new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.toUpperCase(),
  }).format(value)

/** A round amount without its zeros, as on a sign: "$450". */
export const formatRoundMoney = (
  locale: string,
  value: number,
  currency: string
): string =>
  new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.toUpperCase(),
    ...(Number.isInteger(value) && { maximumFractionDigits: 0 }),
  }).format(value)

/** "a, b, or c" */
export const formatAnyOf = (locale: string, choices: string[]): string =>
  new Intl.ListFormat(locale, { type: "disjunction" }).format(choices)
