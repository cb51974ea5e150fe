import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Keyring } from "../../shared/keyring"
import { healthLedger } from "./ledger"
import { photoQueries } from "./photos"
import { profileSchema } from "./schema"
import { termQueries } from "./terms"
import type { HealthTermView } from "./types"

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

/**
 * Codes of the store's own terms as words, in both languages: nobody outside
 * can look such a code up, as they can Balm's.
 */
const inWords = (value: unknown, own: HealthTermView[]): unknown => {
  const rows = profileSchema.shape.conditions.safeParse(value)
  return rows.success
    ? rows.data.map(({ code, note }) => {
        const term = own.find((one) => one.code === code)
        return {
          code: term ? `${term.label.en} / ${term.label.zhCN}` : code,
          note,
        }
      })
    : value
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
  const terms = await termQueries(sql, keyring).all()
  const own = terms.filter((term) => term.own)
  return {
    balm_health_value: history.flatMap(
      ({ version, recorded_at, recorded_by, changes }) =>
        changes.map(({ field, after }) => ({
          version,
          recorded_at,
          recorded_by: recorded_by.type,
          field,
          value: field === "conditions" ? inWords(after, own) : after,
        }))
    ),
    balm_progress_photo: await photoRows(sql, keyring, customerId),
  }
}
