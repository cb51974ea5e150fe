import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  CARD_FIELDS,
  changedFields,
  EMPTY_CARD,
  savedAfter,
  withChange,
} from "./rules/card-changes"
import type {
  CardChange,
  CardFields,
  CardRow,
  CardView,
  SavedCard,
} from "./types"

const TABLE = "balm_client_card"

const fieldsOf = (row: CardRow): CardFields => ({
  birthday:
    row.birth_calendar && row.birth_month && row.birth_day
      ? {
          calendar: row.birth_calendar,
          month: row.birth_month,
          day: row.birth_day,
          leap_month: row.birth_leap_month,
          year: row.birth_year,
        }
      : null,
  gender: row.gender,
  locale: row.locale,
  zone: row.zone,
  source_channel: row.source_channel,
  preferred_staff_id: row.preferred_staff_id,
  preferred_hours: row.preferred_hours,
  likes: row.likes,
  dislikes: row.dislikes,
})

/** A card as people see it; an empty one where nobody has written any. */
export const cardView = (
  customerId: string,
  row: CardRow | undefined
): CardView => ({
  customer_id: customerId,
  version: row?.version ?? 0,
  ...(row ? fieldsOf(row) : EMPTY_CARD),
  updated_at: row ? new Date(row.updated_at) : null,
})

const columnsOf = ({ birthday, ...rest }: CardFields) => ({
  ...rest,
  birth_calendar: birthday?.calendar ?? null,
  birth_month: birthday?.month ?? null,
  birth_day: birthday?.day ?? null,
  birth_leap_month: birthday?.leap_month ?? false,
  birth_year: birthday?.year ?? null,
})

const pick = (
  card: CardFields,
  fields: readonly (keyof CardFields)[]
): CardChange => Object.fromEntries(fields.map((field) => [field, card[field]]))

/** The SQL of cards: one writer per customer at a time. */
export const cardQueries = (sql: Knex) => {
  // There may be no row yet to lock.
  const lock = (customerId: string) =>
    sql.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `balm_client_card:${customerId}`,
    ])

  const find = async (customerId: string): Promise<CardRow | undefined> => {
    const [row]: CardRow[] = await sql(TABLE)
      .select("*")
      .where({ customer_id: customerId })
      .whereNull("deleted_at")
    return row
  }

  return {
    find,

    /**
     * Writes the fields given, if the card is still the one that was seen. A
     * save that changes nothing writes nothing.
     */
    async save(
      customerId: string,
      asked: CardChange,
      { seen, now }: { seen: number; now: Date }
    ): Promise<SavedCard> {
      await lock(customerId)
      const row = await find(customerId)
      const version = row?.version ?? 0
      if (version !== seen) {
        return {
          outcome: "outdated",
          changed: savedAfter(row?.field_versions ?? {}, seen),
        }
      }
      const before = row ? fieldsOf(row) : EMPTY_CARD
      const changed = changedFields(before, asked)
      if (changed.length === 0) {
        return { outcome: "saved", changed, before: row ?? null }
      }
      const next = version + 1
      await this.put({
        id: row?.id ?? generateEntityId("", "bcard"),
        customer_id: customerId,
        version: next,
        field_versions: {
          ...row?.field_versions,
          ...Object.fromEntries(changed.map((field) => [field, next])),
        },
        ...columnsOf(withChange(before, asked)),
        created_at: row?.created_at ?? now,
        updated_at: now,
      })
      return { outcome: "saved", changed, before: row ?? null }
    },

    /**
     * Takes a save back. Where somebody saved on top of it, only what is
     * still as that save left it goes back, as a save of its own.
     */
    async undo(customerId: string, before: CardRow | null): Promise<void> {
      await lock(customerId)
      const row = await find(customerId)
      const written = (before?.version ?? 0) + 1
      if (!row || row.version < written) {
        return
      }
      if (row.version === written) {
        await (before ? this.put(before) : this.remove(customerId))
        return
      }
      const fields = CARD_FIELDS.filter(
        (field) => row.field_versions[field] === written
      )
      const old = before ? fieldsOf(before) : EMPTY_CARD
      const next = row.version + 1
      await this.put({
        ...row,
        version: next,
        field_versions: {
          ...row.field_versions,
          ...Object.fromEntries(fields.map((field) => [field, next])),
        },
        ...columnsOf(withChange(fieldsOf(row), pick(old, fields))),
      })
    },

    /** The row, whole: json columns merge on an ORM update. */
    async put(row: CardRow): Promise<void> {
      await sql(TABLE).insert(row).onConflict("id").merge()
    },

    async remove(customerId: string): Promise<void> {
      await sql(TABLE).where({ customer_id: customerId }).delete()
    },
  }
}
