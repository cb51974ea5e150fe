import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import {
  browserLocale,
  formatAnyOf,
  formatDay,
  formatMoment,
  formatMoney,
  formatMonth,
  formatNumber,
  formatRoundMoney,
  formatTime,
} from "../lib/format"

/** Dates, numbers and money as the reader's language writes them. */
export const useFormat = () => {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const locale = browserLocale(i18n.language)
    return {
      day: (date: string) => formatDay(locale, date),
      month: (month: string) => formatMonth(locale, month),
      moment: (date: string) => formatMoment(locale, date),
      momentIn: (date: string, zone: string) =>
        formatMoment(locale, date, zone),
      time: (date: string) => formatTime(locale, date),
      timeIn: (date: string, zone: string) => formatTime(locale, date, zone),
      number: (value: number) => formatNumber(locale, value),
      money: (value: number, currency: string) =>
        formatMoney(locale, value, currency),
      anyOf: (choices: string[]) => formatAnyOf(locale, choices),
      roundMoney: (value: number, currency: string) =>
        formatRoundMoney(locale, value, currency),
    }
  }, [i18n.language])
}
