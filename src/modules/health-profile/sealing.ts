import type { Keyring, Sealed, SealedPlace } from "../../shared/keyring"
import type { SealedTable } from "../../shared/reseal"

/**
 * Values are padded to this many bytes: a list of five conditions is as long
 * as an empty one, and only long notes are longer.
 */
const BLOCK_BYTES = 512

/** JSON may end in any number of blanks. */
const padded = (value: unknown): Buffer => {
  const json = Buffer.from(JSON.stringify(value ?? null), "utf8")
  const blanks = (BLOCK_BYTES - (json.length % BLOCK_BYTES)) % BLOCK_BYTES
  return Buffer.concat([json, Buffer.alloc(blanks, " ")])
}

/** Seals a value of any field alike. */
export const sealValue = (
  keyring: Keyring,
  value: unknown,
  place: SealedPlace
): Sealed => keyring.sealBytes(padded(value), place)

/** @throws {MedusaError} unexpected_state, as {@link Keyring.openBytes} */
export const openValue = (
  keyring: Keyring,
  sealed: Sealed,
  place: SealedPlace
): unknown => JSON.parse(keyring.openBytes(sealed, place).toString("utf8"))

/** A value opens for its own customer, in its own version and field only. */
export const valuePlace = (
  customerId: string,
  version: number,
  slot: number
): SealedPlace => ({
  owner: customerId,
  field: `health:${slot}@${version}`,
})

export const termPlace = (code: string): SealedPlace => ({
  owner: "store",
  field: `term:${code}`,
})

export const photoPlace = (customerId: string, id: string): SealedPlace => ({
  owner: customerId,
  field: `photo:${id}`,
})

export const captionPlace = (customerId: string, id: string): SealedPlace => ({
  owner: customerId,
  field: `caption:${id}`,
})

const word = (value: unknown): string => String(value)

/** Every table of this context that a change of keys goes through. */
export const SEALED_TABLES: SealedTable[] = [
  {
    name: "balm_health_value",
    placeColumns: ["customer_id", "version", "slot"],
    sealed: {
      sealed: ({ customer_id, version, slot }) =>
        valuePlace(word(customer_id), Number(version), Number(slot)),
    },
    page: 100,
  },
  {
    name: "balm_health_term",
    placeColumns: ["code"],
    sealed: { sealed: ({ code }) => termPlace(word(code)) },
    page: 100,
  },
  {
    name: "balm_progress_photo",
    placeColumns: ["customer_id"],
    sealed: {
      sealed: ({ customer_id, id }) => photoPlace(word(customer_id), word(id)),
      sealed_caption: ({ customer_id, id }) =>
        captionPlace(word(customer_id), word(id)),
    },
    // A picture may be five megabytes.
    page: 4,
  },
]
