import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { firstUlidAt } from "../../shared/ids"
import { normalisePhone } from "../../shared/phone"
import type { SweepPage } from "../sweep/lacking"

type Row = { id: string; phone: string }

/** Digits that two ways to write one number always share. */
const SHARED_DIGITS = 6

/** A telephone number in one form, and customers whose is written otherwise. */
export type PhoneRepair = { id: string; phone: string }

/** Which of these customers have a number that is not in its one form. */
export const readPhoneRepairs = async (
  container: MedusaContainer,
  customerIds: string[],
  region: string
): Promise<PhoneRepair[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: Row[] = await sql("customer")
    .select("id", "phone")
    .whereIn("id", customerIds)
    .whereNotNull("phone")
    .whereNull("deleted_at")
  return repairsOf(rows, region)
}

const repairsOf = (rows: Row[], region: string): PhoneRepair[] =>
  rows.flatMap(({ id, phone }) => {
    const normal = normalisePhone(phone, region)
    return normal === undefined || normal === phone
      ? []
      : [{ id, phone: normal }]
  })

/** For the sweep: ids of customers whose number should be written otherwise. */
export const readCustomersLackingPhoneForm = async (
  container: MedusaContainer,
  page: SweepPage,
  region: string
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let after = page.after ?? `cus_${firstUlidAt(page.since)}`
  for (;;) {
    const rows: Row[] = await sql("customer")
      .select("id", "phone")
      .where("id", ">", after)
      .whereNotNull("phone")
      .whereRaw("phone !~ '^\\+[0-9]{8,15}$'")
      .whereNull("deleted_at")
      .orderBy("id")
      .limit(page.limit)
    const repairs = repairsOf(rows, region)
    const last = rows.at(-1)
    if (repairs.length > 0 || !last) {
      return repairs.map((repair) => repair.id)
    }
    after = last.id
  }
}

/**
 * Customers with a telephone number, in whatever way it is written; oldest
 * first, those with an account before those without.
 *
 * @param phone E.164
 */
export const readCustomersByPhone = async (
  container: MedusaContainer,
  phone: string,
  region: string
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: Row[] = await sql("customer")
    .select("id", "phone")
    .whereRaw(
      "right(regexp_replace(normalize(phone, NFKC), '[^0-9]', '', 'g'), ?) = ?",
      [SHARED_DIGITS, phone.slice(-SHARED_DIGITS)]
    )
    .whereNull("deleted_at")
    .orderBy([
      { column: "has_account", order: "desc" },
      { column: "created_at" },
      { column: "id" },
    ])
  return rows
    .filter((row) => normalisePhone(row.phone, region) === phone)
    .map((row) => row.id)
}
