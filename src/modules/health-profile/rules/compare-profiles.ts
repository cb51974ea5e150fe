import type { HealthProfileContent } from "../types"
import { HEALTH_FIELDS } from "./profile-fields"
import type { HealthField } from "./profile-fields"

/** What one version says differently from the one before. */
export type FieldChange = {
  field: HealthField
  before: unknown
  after: unknown
}

/** Values come from one schema, so equal ones are equal as text. */
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The fields two versions differ in, in the order of the record. */
export const compareProfiles = (
  before: HealthProfileContent,
  after: HealthProfileContent
): FieldChange[] =>
  HEALTH_FIELDS.filter((field) => !same(before[field], after[field])).map(
    (field) => ({ field, before: before[field], after: after[field] })
  )
