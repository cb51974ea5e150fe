import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PersonalTable } from "../../shared/personal-data"
import type { Bilingual } from "../../shared/settings"
import { personalData, sealedRecords } from "./registry"

type Row = Record<string, unknown>

export type PersonalPart = {
  context: string
  label: Bilingual
  tables: Record<string, Row[]>
}

/** Everything the store has about one customer. */
export type PersonalCopy = {
  customer: Row | null
  addresses: Row[]
  orders: Row[]
  parts: PersonalPart[]
}

/** The rows of a table that concern a customer. */
export const rowsOf = (
  sql: Knex,
  { name, customer, via }: PersonalTable,
  customerId: string
): Knex.QueryBuilder =>
  via
    ? sql(name).whereIn(
        via.column,
        sql(via.table).select("id").where(customer, customerId)
      )
    : sql(name).where(customer, customerId)

const copyOf = async (
  sql: Knex,
  table: PersonalTable,
  customerId: string
): Promise<Row[]> =>
  table.copies.length === 0
    ? []
    : await rowsOf(sql, table, customerId)
        .select(table.copies)
        .whereNull("deleted_at")
        .orderBy("id")

/**
 * Collects what every context declares, what sealed modules open, and what
 * Medusa itself keeps of the person.
 */
export const collectPersonalData = async (
  container: MedusaContainer,
  customerId: string
): Promise<PersonalCopy> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const sealed = sealedRecords(container)
  const parts: PersonalPart[] = []
  for (const { context, label, tables } of personalData) {
    const copies = new Map<string, Row[]>()
    for (const table of tables) {
      copies.set(table.name, await copyOf(sql, table, customerId))
    }
    const opened = await sealed.get(context)?.personalRecords(customerId)
    for (const [name, rows] of Object.entries(opened ?? {})) {
      copies.set(name, rows)
    }
    parts.push({ context, label, tables: Object.fromEntries(copies) })
  }
  const [customer]: Row[] = await sql("customer")
    .select(
      "id",
      "first_name",
      "last_name",
      "email",
      "phone",
      "company_name",
      "created_at"
    )
    .where({ id: customerId })
  return {
    customer: customer ?? null,
    addresses: await sql("customer_address")
      .select(
        "first_name",
        "last_name",
        "company",
        "address_1",
        "address_2",
        "city",
        "province",
        "postal_code",
        "country_code",
        "phone"
      )
      .where({ customer_id: customerId })
      .whereNull("deleted_at"),
    orders: await sql("order")
      .select("display_id", "email", "currency_code", "status", "created_at")
      .where({ customer_id: customerId })
      .whereNull("deleted_at")
      .orderBy("created_at"),
    parts,
  }
}
