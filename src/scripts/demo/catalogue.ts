import {
  createInventoryItemsWorkflow,
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  updateInventoryItemsWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type {
  CreateProductWorkflowInputDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import type { Bilingual } from "../../shared/settings"
import { packages } from "./data/packages"
import type { DemoPackage } from "./data/packages"
import { retail } from "./data/retail"
import { services } from "./data/services"
import type { DemoService, Prices } from "./data/services"
import { backBar, treatments } from "./data/treatments"
import { first } from "./store"
import type { DemoStore } from "./store"

/** Variant id by handle. */
export type Catalogue = ReadonlyMap<string, string>

const CATEGORIES = {
  service: "Services 服务项目",
  package: "Packages 套餐疗程",
  retail: "Retail 零售产品",
} as const

/** Below the services: what a card for any massage is good for. */
const MASSAGES = "Massages 按摩"

type Kind = keyof typeof CATEGORIES

const both = ({ en, zhCN }: Bilingual): string => `${en} ${zhCN}`

const OPTION = { title: "Format", value: "Standard" }

const productOf = (
  store: DemoStore,
  categoryIds: string[],
  kind: Kind,
  row: {
    handle: string
    title: Bilingual
    description?: Bilingual
    prices: Prices
  }
): CreateProductWorkflowInputDTO => ({
  title: both(row.title),
  handle: row.handle,
  ...(row.description && {
    description: `${row.description.en}\n${row.description.zhCN}`,
  }),
  status: "published",
  category_ids: categoryIds,
  sales_channels: [{ id: store.salesChannelId }],
  options: [{ title: OPTION.title, values: [OPTION.value] }],
  variants: [
    {
      title: OPTION.value,
      sku: row.handle.toUpperCase(),
      options: { [OPTION.title]: OPTION.value },
      manage_inventory: kind === "retail",
      prices: [
        { currency_code: "usd", amount: row.prices.usd },
        { currency_code: "cny", amount: row.prices.cny },
      ],
    },
  ],
})

const inventoryRow = z.object({
  sku: z.string(),
  inventory_items: z.array(z.object({ inventory_item_id: z.string() })),
})

const fillShelves = async (
  container: MedusaContainer,
  store: DemoStore
): Promise<void> => {
  const stockOf = new Map(
    retail.map(({ handle, stock }) => [handle.toUpperCase(), stock])
  )
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant",
      fields: ["sku", "inventory_items.inventory_item_id"],
      filters: { sku: [...stockOf.keys()] },
    })
  const items = z
    .array(inventoryRow)
    .parse(data)
    .flatMap(({ sku, inventory_items }) =>
      inventory_items.map(({ inventory_item_id }) => ({
        id: inventory_item_id,
        stock: stockOf.get(sku) ?? 0,
      }))
    )
  // Handed over the counter: nothing of this store is ever shipped.
  await updateInventoryItemsWorkflow(container).run({
    input: {
      updates: items.map(({ id }) => ({ id, requires_shipping: false })),
    },
  })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map(({ id, stock }) => ({
        inventory_item_id: id,
        location_id: store.locationId,
        stocked_quantity: stock,
      })),
    },
  })
}

/** What treatments use up, by SKU. */
const fillBackBar = async (
  container: MedusaContainer,
  store: DemoStore
): Promise<ReadonlyMap<string, string>> => {
  const { result } = await createInventoryItemsWorkflow(container).run({
    input: {
      items: backBar.map(({ sku, title, stock }) => ({
        sku,
        title: both(title),
        requires_shipping: false,
        location_levels: [
          { location_id: store.locationId, stocked_quantity: stock },
        ],
      })),
    },
  })
  return new Map(result.map((item) => [item.sku ?? "", item.id]))
}

const describeServices = async (
  container: MedusaContainer,
  store: DemoStore,
  productOfHandle: (handle: string) => string
): Promise<Map<string, string>> => {
  const itemOf = await fillBackBar(container, store)
  const catalogue = container.resolve(SERVICE_PACKAGE_MODULE)
  const cards = new Map<string, string>()
  for (const row of services) {
    const service: DemoService = row
    const { skills, room, steps, aftercare, uses } = treatments[row.handle]
    const { id } = await catalogue.addService(productOfHandle(row.handle), {
      duration_minutes: service.duration,
      processing_minutes: service.processing ?? 0,
      finishing_minutes: service.finishing ?? 0,
      transition_minutes: service.transition,
      minimum_interval_days: service.interval ?? null,
      skills: [...skills],
      room_kind: room,
      guide: { steps: [...steps], aftercare },
      consumables: Object.entries(uses).map(([sku, quantity]) => ({
        inventory_item_id: itemOf.get(sku) ?? "",
        quantity,
      })),
    })
    cards.set(row.handle, id)
  }
  return cards
}

/** What an item of a package names, by the ids of this store. */
const itemOf = (
  item: DemoPackage["items"][number],
  ids: {
    service: (handle: string) => string
    variant: (handle: string) => string
    massages: string
  }
) => {
  const none = { service_id: null, category_id: null, variant_id: null }
  if ("service" in item) {
    return {
      ...none,
      kind: "service" as const,
      service_id: ids.service(item.service),
    }
  }
  return "product" in item
    ? {
        ...none,
        kind: "product" as const,
        variant_id: ids.variant(item.product),
      }
    : { ...none, kind: "category" as const, category_id: ids.massages }
}

const createCategories = async (container: MedusaContainer) => {
  const kinds = ["service", "package", "retail"] as const
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: kinds.map((kind) => ({
        name: CATEGORIES[kind],
        handle: kind,
        is_active: true,
      })),
    },
  })
  const category = (kind: Kind): string =>
    first(
      result.filter(({ handle }) => handle === kind),
      `category ${kind}`
    ).id
  const below = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: [
        {
          name: MASSAGES,
          handle: "massage",
          is_active: true,
          parent_category_id: category("service"),
        },
      ],
    },
  })
  return { category, massages: first(below.result, "category massage").id }
}

/** Services, packages and retail products, ready to be sold. */
export const createCatalogue = async (
  container: MedusaContainer,
  store: DemoStore
): Promise<Catalogue> => {
  const { category, massages } = await createCategories(container)
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        ...services.map((row: DemoService) =>
          productOf(
            store,
            [category("service"), ...(row.isMassage ? [massages] : [])],
            "service",
            row
          )
        ),
        ...packages.map((row) =>
          productOf(store, [category("package")], "package", row)
        ),
        ...retail.map((row) =>
          productOf(store, [category("retail")], "retail", row)
        ),
      ],
    },
  })
  const byHandle = new Map(products.map((product) => [product.handle, product]))
  const found = (handle: string) => {
    const product = byHandle.get(handle)
    const variant = product?.variants[0]
    if (!product || !variant) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The product ${handle} was not made.`
      )
    }
    return { productId: product.id, variantId: variant.id }
  }
  await fillShelves(container, store)
  const cards = await describeServices(
    container,
    store,
    (handle) => found(handle).productId
  )
  const rows: readonly DemoPackage[] = packages
  await container.resolve(SERVICE_PACKAGE_MODULE).definePackages(
    rows.map((row) => ({
      variant_id: found(row.handle).variantId,
      validity_days: row.validity,
      validity_from: row.from ?? "purchase",
      usable_by: row.usableBy ?? "owner",
      transferable: row.transferable ?? false,
      freezable: row.freezable ?? false,
      items: row.items.map((item) => ({
        ...itemOf(item, {
          service: (handle) => cards.get(handle) ?? "",
          variant: (handle) => found(handle).variantId,
          massages,
        }),
        sessions: item.sessions,
        bonus: "bonus" in item ? (item.bonus ?? false) : false,
      })),
    }))
  )
  return new Map(
    products.map(({ handle }) => [handle, found(handle).variantId])
  )
}
