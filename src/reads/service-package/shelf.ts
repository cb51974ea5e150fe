import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { guideSchema } from "../../modules/service-package/guide"
import type { Language } from "../../shared/language"
import type { Page } from "./entitlement-view"
import { readItemTitles, titleOf } from "./service-titles"

const VARIANT_FIELDS = [
  "id",
  "title",
  "product.id",
  "product.title",
  "product.handle",
  "product.description",
  "product.thumbnail",
  "price_set.prices.amount",
  "price_set.prices.currency_code",
  "price_set.prices.rules_count",
]

const variantSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  product: z.object({
    id: z.string(),
    title: z.string(),
    handle: z.string().nullable(),
    description: z.string().nullable(),
    thumbnail: z.string().nullable(),
  }),
  price_set: z
    .object({
      prices: z.array(
        z.object({
          amount: z.coerce.number(),
          currency_code: z.string(),
          rules_count: z.coerce.number().nullish().default(0),
        })
      ),
    })
    .nullish(),
})

/** Only list prices; a price with rules needs a cart to be worked out. */
const listPrices = (variant: z.infer<typeof variantSchema>) =>
  (variant.price_set?.prices ?? [])
    .filter((price) => !price.rules_count)
    .map(({ amount, currency_code }) => ({ amount, currency_code }))

const readVariants = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
  salesChannelIds: string[],
  page: Page
) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "variant",
    fields: VARIANT_FIELDS,
    filters: {
      ...filters,
      product: {
        status: "published",
        sales_channels: { id: salesChannelIds },
      },
    },
    pagination: page,
  })
  return {
    variants: z.array(variantSchema).parse(data),
    count: metadata?.count ?? data.length,
  }
}

/** How a treatment goes, and what to do afterwards, in one language. */
const guideIn = (guide: unknown, language: Language) => {
  const known = guideSchema.nullable().parse(guide)
  return {
    steps: (known?.steps ?? []).map(({ title, minutes }) => ({
      title: title[language],
      minutes,
    })),
    aftercare: known?.aftercare?.[language] ?? null,
  }
}

/** Services a customer can buy in these sales channels, with list prices. */
export const readServiceShelf = async (
  container: MedusaContainer,
  salesChannelIds: string[],
  page: Page,
  language: Language
) => {
  const services = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listServices({}, { take: null })
  const byProduct = new Map(services.map((row) => [row.product_id, row]))
  const { variants, count } = await readVariants(
    container,
    { product_id: [...byProduct.keys()] },
    salesChannelIds,
    page
  )
  return {
    count,
    services: variants.flatMap((variant) => {
      const service = byProduct.get(variant.product.id)
      return service
        ? [
            {
              id: service.id,
              product_id: service.product_id,
              variant_id: variant.id,
              title: variant.product.title,
              handle: variant.product.handle,
              description: variant.product.description,
              thumbnail: variant.product.thumbnail,
              duration_minutes: service.duration_minutes,
              processing_minutes: service.processing_minutes,
              finishing_minutes: service.finishing_minutes,
              minimum_interval_days: service.minimum_interval_days,
              ...guideIn(service.guide, language),
              prices: listPrices(variant),
            },
          ]
        : []
    }),
  }
}

/** Packages a customer can buy in these sales channels, with their contents. */
export const readPackageShelf = async (
  container: MedusaContainer,
  salesChannelIds: string[],
  page: Page
) => {
  const packages = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listPackages({}, { relations: ["items"], take: null })
  const byVariant = new Map(packages.map((row) => [row.variant_id, row]))
  const { variants, count } = await readVariants(
    container,
    { id: [...byVariant.keys()] },
    salesChannelIds,
    page
  )
  const titles = await readItemTitles(
    container,
    packages.flatMap((row) => row.items)
  )
  return {
    count,
    service_packages: variants.flatMap((variant) => {
      const found = byVariant.get(variant.id)
      return found
        ? [
            {
              id: found.id,
              variant_id: variant.id,
              product_id: variant.product.id,
              title: variant.product.title,
              variant_title: variant.title,
              handle: variant.product.handle,
              description: variant.product.description,
              thumbnail: variant.product.thumbnail,
              validity_days: found.validity_days,
              validity_from: found.validity_from,
              usable_by: found.usable_by,
              transferable: found.transferable,
              freezable: found.freezable,
              sessions: found.items.reduce(
                (total, item) => total + item.sessions,
                0
              ),
              items: found.items
                .toSorted((one, other) => one.position - other.position)
                .map((item) => ({
                  kind: item.kind,
                  service_id: item.service_id,
                  category_id: item.category_id,
                  variant_id: item.variant_id,
                  title: titleOf(titles, item) ?? null,
                  sessions: item.sessions,
                  bonus: item.bonus,
                })),
              prices: listPrices(variant),
            },
          ]
        : []
    }),
  }
}
