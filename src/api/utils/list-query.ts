import { validateAndTransformQuery } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

const MAXIMUM_PAGE = 100
const MAXIMUM_OFFSET = 1_000_000

/**
 * The query of a list route: `limit`, `offset`, `order` by one of the fields
 * given (`-` before it for descending), and the route's own filters.
 */
export const listQuery = <
  const Fields extends readonly [string, ...string[]],
  Filters extends z.ZodRawShape,
>(
  sortable: Fields,
  filters: Filters
) =>
  z.strictObject({
    limit: z.coerce.number().int().min(1).max(MAXIMUM_PAGE).default(20),
    offset: z.coerce.number().int().min(0).max(MAXIMUM_OFFSET).default(0),
    order: z
      .enum(sortable.flatMap((field) => [field, `-${field}`]))
      .default(`-${sortable[0]}`),
    ...filters,
  })

type ListQuery = Parameters<typeof validateAndTransformQuery>[0] & {
  shape: { order: { unwrap: () => { options: readonly string[] } } }
}

/**
 * Validates the query of a list route.
 *
 * What may be sorted by is named once more for Medusa: as soon as any plugin
 * allows a field on every store route, and the official loyalty plugin does,
 * Medusa refuses to sort by a field that nobody has allowed.
 *
 * @param schema made by {@link listQuery}
 */
export const validateListQuery = (schema: ListQuery) =>
  validateAndTransformQuery(schema, {
    isList: true,
    allowed: schema.shape.order.unwrap().options.map(bareField),
  })

const bareField = (order: string): string => order.replace(/^-/, "")

/** `-created_at` as the order object Medusa's services take. */
export const orderBy = (order: string): Record<string, "ASC" | "DESC"> => ({
  [bareField(order)]: order.startsWith("-") ? "DESC" : "ASC",
})

/** A Medusa id in a path, query or body. */
export const idText = z
  .string()
  .min(1)
  .max(64)
  .refine((id) => !id.includes("\u0000"), "must not contain a NUL")

/** What staff type into a search box. */
export const searchText = z.string().trim().min(1).max(100)

/** A language tag: `en`, `zh`, `zh-CN`, `zhCN`. */
export const localeTag = z
  .string()
  .max(20)
  .regex(/^[A-Za-z]{2,3}([-_]?[A-Za-z]{2,4})*$/)
