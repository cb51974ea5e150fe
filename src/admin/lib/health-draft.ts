import { HEALTH_FIELDS } from "./api/health"
import type { HealthContent, HealthField } from "./api/health"

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Rows nobody named are no rows yet. */
const named = <Row extends { name: string }>(rows: Row[]): Row[] =>
  rows.filter(({ name }) => name.trim() !== "")

/** Fields in which two records differ. */
export const differences = (
  one: HealthContent,
  other: HealthContent
): HealthField[] =>
  HEALTH_FIELDS.filter((field) => !same(one[field], other[field]))

/** What was changed in the form, ready to be sent. */
export const changesOf = (
  base: HealthContent,
  draft: HealthContent
): Partial<HealthContent> => {
  const tidy: HealthContent = {
    ...draft,
    allergies: named(draft.allergies),
    medication: named(draft.medication),
  }
  const fields = differences(base, tidy)
  return Object.fromEntries(fields.map((field) => [field, tidy[field]]))
}
