import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { groupBy } from "../../shared/collections"
import { productProblems } from "../../modules/service-package/rules/product-problems"
import type { ProductProblem } from "../../modules/service-package/rules/product-problems"

const FIELDS = [
  "id",
  "title",
  "variant_rank",
  "manage_inventory",
  "product.id",
  "product.title",
  "product.status",
  "product.thumbnail",
  "product.categories.id",
  "product.categories.name",
  "product.sales_channels.id",
  "product.shipping_profile.id",
  "price_set.prices.amount",
  "price_set.prices.currency_code",
  "price_set.prices.rules_count",
]

const withId = z.object({ id: z.string() })

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string().nullable(),
    variant_rank: z.number().nullish(),
    manage_inventory: z.boolean(),
    product: z.object({
      id: z.string(),
      title: z.string(),
      status: z.string(),
      thumbnail: z.string().nullable(),
      categories: z
        .array(z.object({ id: z.string(), name: z.string() }))
        .nullish(),
      sales_channels: z.array(withId.nullish()).nullish(),
      shipping_profile: withId.nullish(),
    }),
    price_set: z
      .object({
        prices: z.array(
          z.object({
            amount: z.coerce.number(),
            currency_code: z.string(),
            rules_count: z.coerce.number().nullish(),
          })
        ),
      })
      .nullish(),
  })
)

/** What a service or package is sold as. */
export type Sellable = {
  variant_id: string
  variant_title: string | null
  product_id: string
  title: string
  status: string
  thumbnail: string | null
  categories: { id: string; name: string }[]
  /** List prices; one with rules needs a cart to be worked out. */
  prices: { amount: number; currency_code: string }[]
  problems: ProductProblem[]
}

const sellableOf = (row: z.infer<typeof rowsSchema>[number]): Sellable => {
  const prices = (row.price_set?.prices ?? [])
    .filter((price) => !price.rules_count)
    .map(({ amount, currency_code }) => ({ amount, currency_code }))
    .toSorted((one, other) =>
      one.currency_code < other.currency_code ? -1 : 1
    )
  const { product } = row
  return {
    variant_id: row.id,
    variant_title: row.title,
    product_id: product.id,
    title: product.title,
    status: product.status,
    thumbnail: product.thumbnail,
    categories: (product.categories ?? []).map(({ id, name }) => ({
      id,
      name,
    })),
    prices,
    problems: productProblems({
      status: product.status,
      sales_channels: product.sales_channels?.length ?? 0,
      has_price: prices.length > 0,
      has_shipping_profile: Boolean(product.shipping_profile),
      manages_inventory: row.manage_inventory,
    }),
  }
}

const readSellables = async (
  container: MedusaContainer,
  filters: { id: string[] } | { product_id: string[] }
): Promise<Sellable[]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "variant", fields: FIELDS, filters })
  return rowsSchema
    .parse(data)
    .toSorted(
      (one, other) => (one.variant_rank ?? 0) - (other.variant_rank ?? 0)
    )
    .map(sellableOf)
}

/** The first variant of each product, by product; a deleted one is not there. */
export const readSellableProducts = async (
  container: MedusaContainer,
  productIds: string[]
): Promise<Map<string, Sellable>> => {
  const variants =
    productIds.length === 0
      ? []
      : await readSellables(container, { product_id: productIds })
  return new Map(
    [...groupBy(variants, (variant) => variant.product_id)].flatMap(
      ([id, [first]]) => (first ? [[id, first] as const] : [])
    )
  )
}

/** Variants by id; a deleted one is not there. */
export const readSellableVariants = async (
  container: MedusaContainer,
  variantIds: string[]
): Promise<Map<string, Sellable>> => {
  const variants =
    variantIds.length === 0
      ? []
      : await readSellables(container, { id: variantIds })
  return new Map(variants.map((variant) => [variant.variant_id, variant]))
}

/** Products whose title holds these words, deleted ones among them. */
export const readProductsCalled = async (
  container: MedusaContainer,
  words: string
): Promise<string[]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product",
      fields: ["id"],
      filters: { title: { $ilike: `%${words.replace(/[\\%_]/g, "\\$&")}%` } },
      withDeleted: true,
    })
  return z
    .array(withId)
    .parse(data)
    .map(({ id }) => id)
}
