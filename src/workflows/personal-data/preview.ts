import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { PersonalTable } from "../../shared/personal-data"
import type { Bilingual } from "../../shared/settings"
import { rowsOf } from "./collect"
import { personalData } from "./registry"

/** Of one context: how many rows go, lose their words, or stay as they are. */
export type ErasurePart = {
  context: string
  label: Bilingual
  removed: number
  emptied: number
  kept: number
}

/** What erasing a customer would do, or has done. */
export type ErasurePreview = {
  customer_id: string
  /** Null: not erased. */
  erased_at: string | null
  has_account: boolean
  addresses: number
  orders: number
  parts: ErasurePart[]
}

const customerSchema = z.tuple([
  z.object({
    has_account: z.boolean(),
    erased_at: z.string().nullable(),
    addresses: z.number(),
    orders: z.number(),
  }),
])

const countSchema = z.tuple([z.object({ count: z.coerce.number() })])

const fateOf = ({ erasure }: PersonalTable): "removed" | "emptied" | "kept" =>
  erasure === "delete" ? "removed" : erasure === "keep" ? "kept" : "emptied"

const partOf = async (
  sql: Knex,
  { context, label, tables }: (typeof personalData)[number],
  customerId: string
): Promise<ErasurePart> => {
  const part: ErasurePart = { context, label, removed: 0, emptied: 0, kept: 0 }
  for (const table of tables) {
    const [{ count }] = countSchema.parse(
      await rowsOf(sql, table, customerId).count({ count: "*" })
    )
    part[fateOf(table)] += count
  }
  return part
}

/**
 * Counts what erasure would remove, empty and keep, by the declarations that
 * erasure itself follows. Nothing of the content is read.
 */
export const previewErasure = async (
  container: MedusaContainer,
  customerId: string
): Promise<ErasurePreview> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [customer] = customerSchema.parse(
    await sql("customer as c")
      .select("c.has_account")
      .select(sql.raw("c.metadata->>'balm_erased_at' as erased_at"))
      .select(
        sql.raw(
          `(select count(*)::int from customer_address a
             where a.customer_id = c.id and a.deleted_at is null) as addresses`
        ),
        sql.raw(
          `(select count(*)::int from "order" o
             where o.customer_id = c.id and o.deleted_at is null) as orders`
        )
      )
      .where("c.id", customerId)
  )
  const parts: ErasurePart[] = []
  for (const declared of personalData) {
    parts.push(await partOf(sql, declared, customerId))
  }
  return { customer_id: customerId, ...customer, parts }
}
