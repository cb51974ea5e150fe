import type { Birthday, CardChange, CardField, CardFields } from "../types"

/** In the order they are shown. */
export const CARD_FIELDS: readonly CardField[] = [
  "birthday",
  "gender",
  "locale",
  "zone",
  "source_channel",
  "preferred_staff_id",
  "preferred_hours",
  "likes",
  "dislikes",
]

export const EMPTY_CARD: CardFields = {
  birthday: null,
  gender: null,
  locale: null,
  zone: null,
  source_channel: null,
  preferred_staff_id: null,
  preferred_hours: null,
  likes: null,
  dislikes: null,
}

const dayOf = (birthday: Birthday | null): string =>
  birthday === null
    ? ""
    : [
        birthday.calendar,
        birthday.year,
        birthday.month,
        birthday.leap_month,
        birthday.day,
      ].join()

/** Names of the fields that a change really changes. */
export const changedFields = (
  now: CardFields,
  asked: CardChange
): CardField[] =>
  CARD_FIELDS.filter((field) =>
    asked[field] === undefined
      ? false
      : field === "birthday"
        ? dayOf(asked.birthday ?? null) !== dayOf(now.birthday)
        : asked[field] !== now[field]
  )

/** A card with a change in it. */
export const withChange = (now: CardFields, asked: CardChange): CardFields => {
  const kept = <Value>(asks: Value | undefined, has: Value): Value =>
    asks === undefined ? has : asks
  return {
    birthday: kept(asked.birthday, now.birthday),
    gender: kept(asked.gender, now.gender),
    locale: kept(asked.locale, now.locale),
    zone: kept(asked.zone, now.zone),
    source_channel: kept(asked.source_channel, now.source_channel),
    preferred_staff_id: kept(asked.preferred_staff_id, now.preferred_staff_id),
    preferred_hours: kept(asked.preferred_hours, now.preferred_hours),
    likes: kept(asked.likes, now.likes),
    dislikes: kept(asked.dislikes, now.dislikes),
  }
}

/** Names of the fields that were saved after a version. */
export const savedAfter = (
  fieldVersions: Readonly<Record<string, number>>,
  version: number
): CardField[] =>
  CARD_FIELDS.filter((field) => (fieldVersions[field] ?? 0) > version)
