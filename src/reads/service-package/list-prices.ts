import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { compact } from "../../shared/collections"
import { decimal } from "../../shared/money"

/** What names an item of a package: a service, or a product variant. */
type Priced = { service_id: string | null; variant_id: string | null }

/** Of one session or unit, by service or variant id, then by currency. */
export type ListPrices = ReadonlyMap<string, ReadonlyMap<string, string>>

const variantsSchema = z.array(
  z.object({
    id: z.string(),
    product_id: z.string(),
    variant_rank: z.number().nullish(),
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

type Variant = z.infer<typeof variantsSchema>[number]

/** A price with rules needs a cart to be worked out; it is no list price. */
const pricesOf = (variant: Variant): Map<string, string> =>
  new Map(
    (variant.price_set?.prices ?? [])
      .filter((price) => !price.rules_count)
      .map((price) => [price.currency_code, decimal(price.amount).toFixed()])
  )

/**
 * What services and products cost alone, in two queries. A service costs what
 * the first variant of its product costs.
 */
export const readListPrices = async (
  container: MedusaContainer,
  items: readonly Priced[]
): Promise<ListPrices> => {
  const serviceIds = compact(items.map((item) => item.service_id))
  const variantIds = compact(items.map((item) => item.variant_id))
  if (serviceIds.length + variantIds.length === 0) {
    return new Map()
  }
  const services = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listServices({ id: serviceIds }, { take: null })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "variant",
    fields: [
      "id",
      "product_id",
      "variant_rank",
      "price_set.prices.amount",
      "price_set.prices.currency_code",
      "price_set.prices.rules_count",
    ],
    filters: {
      $or: [
        { id: variantIds },
        { product_id: services.map((service) => service.product_id) },
      ],
    },
  })
  const variants = variantsSchema
    .parse(data)
    .toSorted(
      (one, other) => (one.variant_rank ?? 0) - (other.variant_rank ?? 0)
    )
  const wanted = new Set(variantIds)
  return new Map([
    ...variants
      .filter((variant) => wanted.has(variant.id))
      .map((variant) => [variant.id, pricesOf(variant)] as const),
    ...services.flatMap((service) => {
      const first = variants.find(
        (variant) => variant.product_id === service.product_id
      )
      return first ? [[service.id, pricesOf(first)] as const] : []
    }),
  ])
}

/** @returns amount in major units; null: it has no price in that currency */
export const listPriceOf = (
  prices: ListPrices,
  item: Priced,
  currencyCode: string
): string | null =>
  prices.get(item.service_id ?? item.variant_id ?? "")?.get(currencyCode) ??
  null
