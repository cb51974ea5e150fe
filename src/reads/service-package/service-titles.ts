import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { compact } from "../../shared/collections"

const rowsSchema = z.array(z.object({ id: z.string(), title: z.string() }))

/** Titles of services, which are the titles of their products. */
export const readServiceTitles = async (
  container: MedusaContainer,
  serviceIds: string[]
): Promise<Map<string, string>> => {
  const services = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listServices({ id: [...new Set(serviceIds)] }, { withDeleted: true })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "title"],
    filters: { id: services.map((service) => service.product_id) },
    withDeleted: true,
  })
  const titles = new Map(
    rowsSchema.parse(data).map((row) => [row.id, row.title])
  )
  return new Map(
    services.flatMap((service) => {
      const title = titles.get(service.product_id)
      return title ? [[service.id, title] as const] : []
    })
  )
}

type Titled = {
  service_id: string | null
  category_id: string | null
  variant_id: string | null
}

const categoriesSchema = z.array(z.object({ id: z.string(), name: z.string() }))

const variantsSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string().nullable(),
    product: z.object({ title: z.string() }).nullish(),
  })
)

/**
 * What items of packages are called: by their service, category or product,
 * those that were deleted since among them.
 *
 * @returns by id of the service, category or variant
 */
export const readItemTitles = async (
  container: MedusaContainer,
  items: readonly Titled[]
): Promise<Map<string, string>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const categoryIds = compact(items.map((item) => item.category_id))
  const variantIds = compact(items.map((item) => item.variant_id))
  const [services, categories, variants] = await Promise.all([
    readServiceTitles(container, compact(items.map((item) => item.service_id))),
    categoryIds.length === 0
      ? []
      : query
          .graph({
            entity: "product_category",
            fields: ["id", "name"],
            filters: { id: categoryIds },
            withDeleted: true,
          })
          .then(({ data }) => categoriesSchema.parse(data)),
    variantIds.length === 0
      ? []
      : query
          .graph({
            entity: "variant",
            fields: ["id", "title", "product.title"],
            filters: { id: variantIds },
            withDeleted: true,
          })
          .then(({ data }) => variantsSchema.parse(data)),
  ])
  return new Map([
    ...services,
    ...categories.map((row) => [row.id, row.name] as const),
    ...variants.map(
      (row) => [row.id, row.product?.title ?? row.title ?? row.id] as const
    ),
  ])
}

/** @returns undefined: what it was called is gone */
export const titleOf = (
  titles: ReadonlyMap<string, string>,
  item: Titled
): string | undefined =>
  titles.get(item.service_id ?? item.category_id ?? item.variant_id ?? "")
