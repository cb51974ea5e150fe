import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { AUDIT_MODULE } from "../../modules/audit"
import type { Actor } from "../../shared/actor"
import type { PersonalTable } from "../../shared/personal-data"
import { rowsOf } from "./collect"
import { personalData } from "./registry"

type Column = { column_name: string; data_type: string; is_nullable: string }

/** What an empty column of each kind holds where it may not be null. */
const EMPTY: Readonly<Record<string, string>> = {
  text: "",
  jsonb: "{}",
  ARRAY: "{}",
}

const blanksOf = async (
  sql: Knex,
  table: string,
  columns: string[]
): Promise<Record<string, string | null>> => {
  const found: Column[] = await sql("information_schema.columns")
    .select("column_name", "data_type", "is_nullable")
    .whereRaw("table_schema = current_schema()")
    .where({ table_name: table })
    .whereIn("column_name", columns)
  return Object.fromEntries(
    found.map(({ column_name, data_type, is_nullable }) => [
      column_name,
      is_nullable === "YES" ? null : (EMPTY[data_type] ?? ""),
    ])
  )
}

const eraseTable = async (
  sql: Knex,
  table: PersonalTable,
  customerId: string
): Promise<void> => {
  if (table.erasure === "keep") {
    return
  }
  const rows = rowsOf(sql, table, customerId)
  await (table.erasure === "delete"
    ? rows.delete()
    : rows.update(await blanksOf(sql, table.name, table.erasure.blank)))
}

const NO_ADDRESS = {
  first_name: null,
  last_name: null,
  company: null,
  address_1: null,
  address_2: null,
  city: null,
  province: null,
  postal_code: null,
  phone: null,
  metadata: null,
}

/** Orders and carts keep their lines and amounts, and forget who and where. */
const anonymiseSales = async (sql: Knex, customerId: string): Promise<void> => {
  for (const sale of ["order", "cart"]) {
    const own = () => sql(sale).where({ customer_id: customerId })
    await sql(`${sale}_address`)
      .whereIn("id", own().select("shipping_address_id"))
      .orWhereIn("id", own().select("billing_address_id"))
      .orWhere({ customer_id: customerId })
      .update(NO_ADDRESS)
    await own().update({ email: null, metadata: null })
  }
}

/** A payment keeps its amount; the person it was made with goes. */
const anonymisePayments = async (
  sql: Knex,
  customerId: string
): Promise<void> => {
  await sql("payment_session")
    .whereRaw("context->'customer'->>'id' = ?", [customerId])
    .update({ context: "{}" })
  const holders = () =>
    sql("customer_account_holder")
      .select("account_holder_id")
      .where({ customer_id: customerId })
  await sql("account_holder")
    .whereIn("id", holders())
    .update({ email: null, data: "{}", metadata: null })
}

/** Medusa keeps what a finished workflow was given and read for some days. */
const forgetWorkflows = async (
  sql: Knex,
  customerId: string
): Promise<void> => {
  await sql("workflow_execution")
    .whereIn("state", ["done", "reverted", "failed"])
    .whereRaw("concat(execution::text, context::text) like ?", [
      `%"${customerId}"%`,
    ])
    .delete()
}

/** Without it nobody signs in as the person; a colleague's own stays. */
const removeLogin = async (sql: Knex, customerId: string): Promise<void> => {
  const own = () =>
    sql("auth_identity").whereRaw("app_metadata->>'customer_id' = ?", [
      customerId,
    ])
  const alone = () =>
    own().whereRaw("(app_metadata - 'customer_id') = '{}'::jsonb")
  await sql("provider_identity")
    .whereIn("auth_identity_id", alone().select("id"))
    .delete()
  await alone().delete()
  await own().update({
    app_metadata: sql.raw("app_metadata - 'customer_id'"),
  })
}

/** What was sent, as Medusa's notification module keeps it. */
const blankNotifications = async (
  sql: Knex,
  customerId: string
): Promise<void> => {
  const [person]: { email: string | null; phone: string | null }[] = await sql(
    "customer"
  )
    .select("email", "phone")
    .where({ id: customerId })
  const own: { recipient: string | null }[] = await sql("balm_message")
    .distinct("recipient")
    .where({ customer_id: customerId })
  const reached = [
    person?.email,
    person?.phone,
    ...own.map((row) => row.recipient),
  ].flatMap((to) => (to ? [to] : []))
  await sql("notification")
    .where({ receiver_id: customerId })
    .orWhereIn("to", reached)
    .update({ to: "", data: null, provider_data: null })
}

export type Erasure = {
  customer_id: string
  actor: Actor
  reason: string
  now: Date
}

/**
 * Takes a person out of the store and leaves the accounts: one transaction,
 * the entry in the audit log included, so a process killed in the middle has
 * erased nothing, and doing it again is safe.
 *
 * Health, card and notes go; texts of messages and feedback become empty;
 * ledgers and the audit log stay, which name nobody but by id.
 */
export const erasePerson = async (
  container: MedusaContainer,
  { customer_id: customerId, actor, reason, now }: Erasure
): Promise<void> => {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await connection.transaction(async (sql: Knex.Transaction) => {
    // Before the messages: their recipients say which notifications are theirs.
    await blankNotifications(sql, customerId)
    for (const { tables } of personalData) {
      for (const table of tables) {
        await eraseTable(sql, table, customerId)
      }
    }
    await anonymiseSales(sql, customerId)
    await anonymisePayments(sql, customerId)
    await forgetWorkflows(sql, customerId)
    await removeLogin(sql, customerId)
    await sql("customer_address").where({ customer_id: customerId }).delete()
    await sql("customer")
      .where({ id: customerId })
      .update({
        first_name: null,
        last_name: null,
        email: null,
        phone: null,
        company_name: null,
        has_account: false,
        metadata: JSON.stringify({ balm_erased_at: now.toISOString() }),
        updated_at: now,
      })
    // Last: whoever writes the log waits for the end of this transaction.
    await container.resolve(AUDIT_MODULE).recordWithin(sql, [
      {
        actor,
        action: "personal_data.erase",
        customer_id: customerId,
        subject_type: "customer",
        subject_id: customerId,
        reason,
        occurred_at: now,
      },
    ])
  })
}
