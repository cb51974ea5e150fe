import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Keyring } from "../../shared/keyring"
import { healthLedger } from "./ledger"
import { photoQueries } from "./photos"

type Rows = Record<string, unknown>[]

/** Each picture as a data URL, which a browser shows from a file. */
const photoRows = async (
  sql: Knex,
  keyring: Keyring,
  customerId: string
): Promise<Rows> => {
  const photos = photoQueries(sql, keyring)
  const rows: Rows = []
  for (const { id, taken_at, caption } of await photos.list(customerId)) {
    const photo = await photos.image(customerId, id)
    const image = photo
      ? `data:${photo.content_type};base64,${photo.image.toString("base64")}`
      : null
    rows.push({ id, taken_at, caption, image })
  }
  return rows
}

/** What this context keeps sealed about a customer, opened, by table. */
export const openPersonalRecords = async (
  sql: Knex,
  keyring: Keyring,
  customerId: string
): Promise<Record<string, Rows>> => {
  const history = await healthLedger(sql, keyring).history(customerId, {
    take: Number.MAX_SAFE_INTEGER,
    skip: 0,
  })
  return {
    balm_health_value: history.flatMap(
      ({ version, recorded_at, recorded_by, changes }) =>
        changes.map(({ field, after }) => ({
          version,
          recorded_at,
          recorded_by: recorded_by.type,
          field,
          value: after,
        }))
    ),
    balm_progress_photo: await photoRows(sql, keyring, customerId),
  }
}
