import { MedusaError } from "@medusajs/framework/utils"
import type { Keyring } from "../../shared/keyring"
import type { ValueRow } from "./queries"
import {
  EMPTY_PROFILE,
  FIELD_SLOTS,
  HEALTH_FIELDS,
} from "./rules/profile-fields"
import { profileSchema } from "./schema"
import { openValue, sealValue, valuePlace } from "./sealing"
import type { HealthProfileContent } from "./types"

/** A version's rows: every field, the empty ones too. */
export const sealProfile = (
  keyring: Keyring,
  profile: HealthProfileContent,
  at: { customer_id: string; version: number }
): ValueRow[] =>
  HEALTH_FIELDS.map((field) => {
    const slot = FIELD_SLOTS[field]
    return {
      ...at,
      slot,
      ...sealValue(
        keyring,
        profile[field],
        valuePlace(at.customer_id, at.version, slot)
      ),
    }
  })

/**
 * What the rows of one version say. A field younger than the version is
 * empty.
 *
 * @throws {MedusaError} unexpected_state where a value does not open
 */
export const openProfile = (
  keyring: Keyring,
  rows: ValueRow[]
): HealthProfileContent => {
  const bySlot = new Map(rows.map((row) => [row.slot, row]))
  const opened = HEALTH_FIELDS.flatMap((field) => {
    const row = bySlot.get(FIELD_SLOTS[field])
    return row
      ? [
          [
            field,
            openValue(
              keyring,
              row,
              valuePlace(row.customer_id, row.version, row.slot)
            ),
          ] as const,
        ]
      : []
  })
  const parsed = profileSchema.safeParse({
    ...EMPTY_PROFILE,
    ...Object.fromEntries(opened),
  })
  if (!parsed.success) {
    // Neither the value nor the field's name: this sentence may be logged.
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "A health record was written by a newer release of Balm: update this one."
    )
  }
  return parsed.data
}
