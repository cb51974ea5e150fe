import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { guideSchema } from "../../modules/service-package/guide"
import { productProblems } from "../../modules/service-package/rules/product-problems"
import type { ServiceContent } from "../../modules/service-package/types"
import type { Page } from "./entitlement-view"
import { readProductsCalled, readSellableProducts } from "./sellables"
import type { Sellable } from "./sellables"
import { readServiceTitles } from "./service-titles"

/** A service as staff see it. */
export type ServiceView = Omit<ServiceContent, "consumables"> & {
  id: string
  product_id: string
  /** Of its product, also where that was deleted. */
  title: string | null
  /** What it is sold as; null: its product was deleted. */
  variant_id: string | null
  status: string | null
  thumbnail: string | null
  categories: Sellable["categories"]
  prices: Sellable["prices"]
  problems: Sellable["problems"]
  consumables: {
    inventory_item_id: string
    /** Null: it was deleted from the inventory. */
    title: string | null
    sku: string | null
    quantity: number
  }[]
  /** How many packages on sale hold it. */
  packages: number
  created_at: Date
  updated_at: Date
}

const consumablesSchema = z.array(
  z.object({ inventory_item_id: z.string(), quantity: z.coerce.number() })
)

const countsSchema = z.array(
  z.object({ service_id: z.string(), packages: z.coerce.number() })
)

const readPackageCounts = async (
  container: MedusaContainer,
  serviceIds: string[]
): Promise<Map<string, number>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = countsSchema.parse(
    await sql("balm_package_item as i")
      .join("balm_package as p", "p.id", "i.package_id")
      .select("i.service_id")
      .countDistinct("p.id as packages")
      .whereIn("i.service_id", serviceIds)
      .whereNull("i.deleted_at")
      .whereNull("p.deleted_at")
      .groupBy("i.service_id")
  )
  return new Map(rows.map((row) => [row.service_id, row.packages]))
}

const readStock = async (container: MedusaContainer, ids: string[]) => {
  const items =
    ids.length === 0
      ? []
      : await container
          .resolve(Modules.INVENTORY)
          .listInventoryItems(
            { id: ids },
            { select: ["id", "title", "sku"], take: null }
          )
  return new Map(items.map((item) => [item.id, item]))
}

const productsSchema = z.array(z.object({ id: z.string() }))

/** Products that stand in a category itself, not in one below it. */
const readProductsIn = async (
  container: MedusaContainer,
  categoryId: string
): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id"],
    filters: { categories: { id: categoryId } },
  })
  return productsSchema.parse(data).map(({ id }) => id)
}

/**
 * Services with what they are sold as and what they use: a handful of queries,
 * however many rows. `q` looks at the titles of their products.
 */
export const readServices = async (
  container: MedusaContainer,
  {
    q,
    category_id,
    ...filters
  }: {
    id?: string | undefined
    product_id?: string | undefined
    category_id?: string | undefined
    q?: string | undefined
  },
  page: Page
): Promise<{ services: ServiceView[]; count: number }> => {
  const found = [
    ...(q === undefined ? [] : [await readProductsCalled(container, q)]),
    ...(category_id === undefined
      ? []
      : [await readProductsIn(container, category_id)]),
    ...(filters.product_id === undefined ? [] : [[filters.product_id]]),
  ]
  const [rows, count] = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listAndCountServices(
      {
        ...filters,
        ...(found[0] && {
          product_id: found[0].filter((id) =>
            found.every((ids) => ids.includes(id))
          ),
        }),
      },
      { relations: ["consumables"], ...page }
    )
  const ids = rows.map((row) => row.id)
  const used = rows.map((row) => ({
    id: row.id,
    consumables: consumablesSchema.parse(row.consumables),
  }))
  const [sold, titles, packages, stock] = await Promise.all([
    readSellableProducts(
      container,
      rows.map((row) => row.product_id)
    ),
    readServiceTitles(container, ids),
    readPackageCounts(container, ids),
    readStock(
      container,
      used.flatMap(({ consumables }) =>
        consumables.map((one) => one.inventory_item_id)
      )
    ),
  ])
  const usedBy = new Map(used.map((one) => [one.id, one.consumables]))
  const services = rows.map((row): ServiceView => {
    const product = sold.get(row.product_id)
    return {
      id: row.id,
      product_id: row.product_id,
      title: titles.get(row.id) ?? null,
      variant_id: product?.variant_id ?? null,
      status: product?.status ?? null,
      thumbnail: product?.thumbnail ?? null,
      categories: product?.categories ?? [],
      prices: product?.prices ?? [],
      problems: product?.problems ?? productProblems(null),
      duration_minutes: row.duration_minutes,
      processing_minutes: row.processing_minutes,
      finishing_minutes: row.finishing_minutes,
      transition_minutes: row.transition_minutes,
      minimum_interval_days: row.minimum_interval_days,
      skills: row.skills,
      room_kind: row.room_kind,
      guide: guideSchema.nullable().parse(row.guide),
      consumables: (usedBy.get(row.id) ?? [])
        .map((one) => ({
          ...one,
          title: stock.get(one.inventory_item_id)?.title ?? null,
          sku: stock.get(one.inventory_item_id)?.sku ?? null,
        }))
        .toSorted((one, other) =>
          (one.title ?? "").localeCompare(other.title ?? "")
        ),
      packages: packages.get(row.id) ?? 0,
      created_at: row.created_at,
      updated_at: row.updated_at,
    }
  })
  return { services, count }
}

/** @throws {MedusaError} not_found */
export const readService = async (
  container: MedusaContainer,
  id: string
): Promise<ServiceView> => {
  const { services } = await readServices(
    container,
    { id },
    { skip: 0, take: 1 }
  )
  const [service] = services
  if (!service) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No service ${id}: look it up in the list, it may have been deleted.`
    )
  }
  return service
}
