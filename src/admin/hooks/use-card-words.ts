import { useTranslation } from "react-i18next"
import type { CardField, CardFields } from "../lib/card-fields"
import { readBirthday } from "../lib/birthday"
import { browserLocale } from "../lib/format"
import { languageName } from "../lib/language-name"
import { useBalm } from "./use-balm"
import { useStaffNames } from "./use-staff-names"

/** Each field of a client card as words; undefined where nothing is known. */
export const useCardWords = () => {
  const { t, word } = useBalm()
  const { i18n } = useTranslation()
  const { nameOf } = useStaffNames()
  const locale = browserLocale(i18n.language)

  const birthday = (day: NonNullable<CardFields["birthday"]>): string => {
    const read = readBirthday(locale, day)
    if ("solar" in read) {
      return read.solar
    }
    const { month, day: date, year } = read.lunar
    const text = read.isLeap
      ? t("card.lunarLeap", { month, day: date })
      : t("card.lunar", { month, day: date })
    return year === null ? text : t("card.lunarYear", { year, date: text })
  }

  const read: {
    [Field in CardField]: (value: NonNullable<CardFields[Field]>) => string
  } = {
    birthday,
    gender: (gender) => word("card.genders", gender),
    locale: (tag) => languageName(locale, tag),
    zone: (zone) => zone.replaceAll("_", " "),
    source_channel: (source) => word("card.sources", source),
    preferred_staff_id: nameOf,
    preferred_hours: (hours) => hours,
    likes: (likes) => likes,
    dislikes: (dislikes) => dislikes,
  }

  return <Field extends CardField>(
    field: Field,
    card: CardFields
  ): string | undefined => {
    const value = card[field]
    return value === null ? undefined : read[field](value)
  }
}
