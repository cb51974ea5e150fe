import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { EXCLUSION_SCOPES } from "../../modules/membership/models/earning-exclusion"
import type { ExclusionScope } from "../../modules/membership/types"

const ENTITY = {
  product: "product",
  category: "product_category",
  collection: "product_collection",
} as const

const rowSchema = z.object({
  id: z.string(),
  scope_type: z.enum(EXCLUSION_SCOPES),
  scope_id: z.string(),
  /** Of the product, category or collection; null: it is gone. */
  name: z.string().nullable(),
  actor_id: z.string().nullable(),
  excluded_at: z.date(),
})

export type EarningExclusionView = z.infer<typeof rowSchema>

export type ExclusionFilter = {
  id?: string | undefined
  scope_type?: ExclusionScope | undefined
  scope_id?: string | undefined
  /** Those that reach this product, by itself or by where it stands. */
  product_id?: string | undefined
}

const REACHES = `(
  e.scope_type = 'product' and e.scope_id = :product_id
  or e.scope_type = 'collection' and e.scope_id = (
       select collection_id from product where id = :product_id)
  or e.scope_type = 'category' and exists (
       select 1 from product_category_product cp
         join product_category c on c.id = cp.product_category_id
        where cp.product_id = :product_id and c.deleted_at is null
          and e.scope_id = any(string_to_array(c.mpath, '.'))))`

/** What earns no points, by the word of staff: newest first. */
export const readEarningExclusions = async (
  container: MedusaContainer,
  { id, scope_type, scope_id, product_id }: ExclusionFilter,
  page: { limit: number; offset: number } = { limit: 1, offset: 0 }
): Promise<{ exclusions: EarningExclusionView[]; count: number }> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const matching = sql
    .from({ e: "balm_earning_exclusion" })
    .whereNull("e.deleted_at")
  if (id !== undefined) {
    matching.where("e.id", id)
  }
  if (scope_type !== undefined) {
    matching.where("e.scope_type", scope_type)
  }
  if (scope_id !== undefined) {
    matching.where("e.scope_id", scope_id)
  }
  if (product_id !== undefined) {
    matching.whereRaw(REACHES, { product_id })
  }
  const rows: unknown[] = await matching
    .clone()
    .leftJoin({ p: "product" }, (on) =>
      on.on("p.id", "e.scope_id").andOnNull("p.deleted_at")
    )
    .leftJoin({ c: "product_category" }, (on) =>
      on.on("c.id", "e.scope_id").andOnNull("c.deleted_at")
    )
    .leftJoin({ l: "product_collection" }, (on) =>
      on.on("l.id", "e.scope_id").andOnNull("l.deleted_at")
    )
    .select(
      "e.id",
      "e.scope_type",
      "e.scope_id",
      sql.raw("coalesce(p.title, c.name, l.title) as name"),
      "e.actor_id",
      "e.excluded_at"
    )
    .orderBy([
      { column: "e.excluded_at", order: "desc" },
      { column: "e.id", order: "desc" },
    ])
    .limit(page.limit)
    .offset(page.offset)
  const [counted]: { count: string }[] = await matching.count({ count: "*" })
  return {
    exclusions: z.array(rowSchema).parse(rows),
    count: Number(counted?.count ?? 0),
  }
}

/** @throws {MedusaError} not_found for an unknown id */
export const readEarningExclusion = async (
  container: MedusaContainer,
  filter: ExclusionFilter
): Promise<EarningExclusionView> => {
  const { exclusions } = await readEarningExclusions(container, filter)
  const [exclusion] = exclusions
  if (!exclusion) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No earning exclusion ${filter.id ?? filter.scope_id}: look it up in the list.`
    )
  }
  return exclusion
}

/** @throws {MedusaError} not_found where there is nothing of that id to exclude */
export const requireScope = async (
  container: MedusaContainer,
  scope_type: ExclusionScope,
  scope_id: string
): Promise<void> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: ENTITY[scope_type],
      fields: ["id"],
      filters: { id: scope_id },
    })
  if (data.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No ${scope_type} ${scope_id}: nothing was excluded.`
    )
  }
}
