import { z } from "@medusajs/framework/zod"
import { get, post, remove } from "../client"
import type { ListQuery } from "../page"
import { amount, bilingual, listFields } from "./common"

export const money = z.object({ currency_code: z.string(), amount })
export type Money = z.infer<typeof money>

/** What a service or package is sold as. */
export const soldAs = {
  title: z.string().nullable(),
  /** Null: it was deleted. */
  status: z.string().nullable(),
  categories: z.array(z.object({ id: z.string(), name: z.string() })),
  prices: z.array(money),
  /** Why customers cannot buy it. */
  problems: z.array(z.string()),
}

const content = {
  duration_minutes: z.number(),
  processing_minutes: z.number(),
  finishing_minutes: z.number(),
  transition_minutes: z.number(),
  minimum_interval_days: z.number().nullable(),
  skills: z.array(z.string()),
  room_kind: z.string().nullable(),
  guide: z
    .object({
      steps: z.array(
        z.object({ title: bilingual, minutes: z.number().nullable() })
      ),
      aftercare: bilingual.nullable(),
    })
    .nullable(),
}

const service = z.object({
  id: z.string(),
  product_id: z.string(),
  ...soldAs,
  ...content,
  consumables: z.array(
    z.object({
      inventory_item_id: z.string(),
      /** Null: it was deleted from the inventory. */
      title: z.string().nullable(),
      sku: z.string().nullable(),
      quantity: z.number(),
    })
  ),
  /** How many packages hold it. */
  packages: z.number(),
})
export type Service = z.infer<typeof service>

/** What a store says about a service. */
export type ServiceContent = Pick<Service, keyof typeof content> & {
  consumables: { inventory_item_id: string; quantity: number }[]
}

/** A product that is made together with what it sells. */
export type NewProduct = {
  title: string
  description: string | null
  prices: Money[]
  category_ids: string[]
}

const path = "/admin/services"
const one = z.object({ service })
const list = z.object({ services: z.array(service), ...listFields })

export const listServices = (query: ListQuery) => get(list, path, query)

/** The service of a product; null: it is none. */
export const findService = async (
  productId: string
): Promise<Service | null> => {
  const { services } = await get(list, path, {
    product_id: productId,
    limit: 1,
  })
  return services[0] ?? null
}

export const retrieveService = (id: string) => get(one, `${path}/${id}`)

export const addService = (
  body: ServiceContent & ({ product_id: string } | { product: NewProduct })
) => post(one, path, body)

export const changeService = (id: string, body: ServiceContent) =>
  post(one, `${path}/${id}`, body)

export const removeService = (id: string) => remove(`${path}/${id}`)

/** More than anybody would scroll through. */
const MANY = 100

export type StockItem = { id: string; title: string }

/** What lies on the shelves, by its name. */
export const listStockItems = async (
  q: string | undefined
): Promise<StockItem[]> => {
  const { inventory_items } = await get(
    z.object({
      inventory_items: z.array(
        z.object({
          id: z.string(),
          title: z.string().nullish(),
          sku: z.string().nullish(),
        })
      ),
    }),
    "/admin/inventory-items",
    { q, fields: "id,title,sku", limit: MANY }
  )
  return inventory_items.map(({ id, title, sku }) => ({
    id,
    title: title ?? sku ?? id,
  }))
}

/** Treatments of one category. */
export const listServicesIn = (category_id: string) =>
  get(list, path, { category_id, limit: MANY })

/** Product categories, by name. */
export const listCategories = async (): Promise<
  { id: string; name: string }[]
> => {
  const { product_categories } = await get(
    z.object({
      product_categories: z.array(
        z.object({ id: z.string(), name: z.string() })
      ),
    }),
    "/admin/product-categories",
    { fields: "id,name", limit: MANY }
  )
  return product_categories
}

/** What a product is called. */
export const retrieveProductTitle = async (id: string): Promise<string> => {
  const { product } = await get(
    z.object({ product: z.object({ title: z.string() }) }),
    `/admin/products/${id}`,
    { fields: "id,title" }
  )
  return product.title
}
