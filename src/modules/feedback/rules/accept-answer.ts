import { addTime } from "../../../shared/clock"
import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { FeedbackAnswer, FeedbackLocale } from "../types"

/** An answer as it is stored. */
export type StoredAnswer = {
  stars: number
  stars_staff: number | null
  stars_place: number | null
  text: string
  topics: string[]
  locale: FeedbackLocale
}

export const toStoredAnswer = (
  answer: FeedbackAnswer,
  inviteLocale: FeedbackLocale
): StoredAnswer => ({
  stars: answer.stars.service,
  stars_staff: answer.stars.staff ?? null,
  stars_place: answer.stars.place ?? null,
  text: answer.text,
  topics: [...new Set(answer.topics)],
  locale: answer.locale ?? inviteLocale,
})

const isSame = (a: StoredAnswer, b: StoredAnswer): boolean =>
  a.stars === b.stars &&
  a.stars_staff === b.stars_staff &&
  a.stars_place === b.stars_place &&
  a.text === b.text &&
  a.locale === b.locale &&
  a.topics.join() === b.topics.join()

/** Until when an answer may be changed. */
export const editableUntil = (submittedAt: Date, editHours: number): Date =>
  addTime(submittedAt, editHours, "hour")

/**
 * What to do with an answer: the first is inserted; the same again changes
 * nothing, so a double tap is harmless at any time; another one is a change,
 * allowed for a while after the first.
 */
export const acceptAnswer = (
  answer: StoredAnswer,
  before: (StoredAnswer & { submitted_at: Date }) | undefined,
  { now, editHours }: { now: Date; editHours: number }
): Result<"insert" | "update" | "keep", "edit_window_over"> => {
  if (!before) {
    return accepted("insert")
  }
  if (isSame(answer, before)) {
    return accepted("keep")
  }
  return now <= editableUntil(before.submitted_at, editHours)
    ? accepted("update")
    : refused("edit_window_over")
}
