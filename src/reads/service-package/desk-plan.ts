import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import type { StockMove } from "../../modules/service-package/types"
import type { Verdict } from "../../modules/safety/types"
import { assessCustomer } from "../safety/assess-customer"

/** What somebody wants to use at the desk. */
export type DeskRequest = {
  entitlement_id: string
  item_id: string
  /** Of a category: which treatment; null: the item says it. */
  service_id: string | null
  sessions: number
  /** Who comes instead of the owner; null: nobody else, or nobody known. */
  used_by: string | null
  by_other: boolean
  /** Null: the only place there is. */
  location_id: string | null
}

/** The same, looked up and weighed. */
export type DeskPlan = {
  service_id: string | null
  variant_id: string | null
  /** Owner of the entitlement. */
  customer_id: string | null
  /** Of whom the verdict is; null: nobody is known. */
  person_id: string | null
  product_id: string | null
  verdict: Verdict
  stock: StockMove[]
  location_id: string | null
}

const notFound = (sentence: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_FOUND, sentence)

const invalid = (sentence: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, sentence)

const categoriesSchema = z.array(
  z.object({
    id: z.string(),
    categories: z.array(z.object({ id: z.string() })).nullish(),
  })
)

const variantSchema = z.array(
  z.object({
    id: z.string(),
    product_id: z.string(),
    manage_inventory: z.boolean(),
    inventory_items: z
      .array(
        z.object({
          inventory_item_id: z.string(),
          required_quantity: z.coerce.number(),
        })
      )
      .nullish(),
  })
)

/**
 * Which service an item pays for: its own, or the one that was chosen of its
 * category.
 *
 * @throws {MedusaError} invalid_data where none, or another, was chosen
 */
const chosenService = async (
  container: MedusaContainer,
  item: { service_id: string | null; category_id: string | null },
  asked: string | null
) => {
  const id = item.service_id ?? asked
  if (id === null) {
    throw invalid("Say which treatment: these sessions are for several.")
  }
  if (item.service_id !== null && asked !== null && asked !== item.service_id) {
    throw invalid("These sessions are for another treatment.")
  }
  const [service] = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listServices({ id }, { relations: ["consumables"], withDeleted: true })
  if (!service) {
    throw notFound(`No service ${id}: choose one of the list.`)
  }
  if (item.category_id !== null) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "product",
      fields: ["id", "categories.id"],
      filters: { id: service.product_id },
    })
    const inside = categoriesSchema
      .parse(data)
      .some(({ categories }) =>
        categories?.some(({ id: category }) => category === item.category_id)
      )
    if (!inside) {
      throw invalid("These sessions are for treatments of another category.")
    }
  }
  return service
}

const variantOf = async (container: MedusaContainer, id: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "variant",
    fields: [
      "id",
      "product_id",
      "manage_inventory",
      "inventory_items.inventory_item_id",
      "inventory_items.required_quantity",
    ],
    filters: { id },
  })
  return variantSchema.parse(data)[0]
}

/**
 * Where the stock is, and that it is there: a shelf must know the item, and
 * of what is handed over there must be enough.
 */
const checkStock = async (
  container: MedusaContainer,
  stock: StockMove[],
  asked: string | null,
  handedOver: boolean
): Promise<string | null> => {
  if (stock.length === 0) {
    return asked
  }
  const places = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({}, { select: ["id", "name"], take: 50 })
  const place =
    asked === null && places.length === 1
      ? places[0]
      : places.find(({ id }) => id === asked)
  if (!place) {
    throw invalid(
      "Say at which store location this is: it takes from its stock."
    )
  }
  const levels = await container.resolve(Modules.INVENTORY).listInventoryLevels(
    {
      inventory_item_id: stock.map((move) => move.inventory_item_id),
      location_id: place.id,
    },
    { take: stock.length }
  )
  for (const move of stock) {
    const level = levels.find(
      (row) => row.inventory_item_id === move.inventory_item_id
    )
    if (!level) {
      throw invalid(
        `${place.name} keeps no stock of inventory item ${move.inventory_item_id}: add it there first.`
      )
    }
    const available =
      Number(level.stocked_quantity) - Number(level.reserved_quantity)
    if (handedOver && available < move.quantity) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `${place.name} has ${available} of this product left.`
      )
    }
  }
  return place.id
}

const verdictOf = async (
  container: MedusaContainer,
  { person_id, product_id }: Pick<DeskPlan, "person_id" | "product_id">,
  at: Date
): Promise<Verdict> => {
  if (product_id === null) {
    return "allow"
  }
  if (person_id === null) {
    // Nobody knows who that is: whoever treats them has to ask.
    return "warn"
  }
  const [assessment] = await assessCustomer(container, {
    customerId: person_id,
    productIds: [product_id],
    at,
  })
  return assessment?.verdict ?? "allow"
}

/**
 * Looks up what a redemption needs: the treatment or product, what the safety
 * engine says of the one who comes, and what leaves which shelf.
 *
 * @throws {MedusaError} not_found, invalid_data, not_allowed
 */
export const readDeskPlan = async (
  container: MedusaContainer,
  request: DeskRequest,
  at: Date
): Promise<DeskPlan> => {
  const service = container.resolve(SERVICE_PACKAGE_MODULE)
  const [entitlement] = await service.listEntitlements(
    { id: request.entitlement_id },
    { relations: ["items"] }
  )
  const item = entitlement?.items.find(({ id }) => id === request.item_id)
  if (!entitlement || !item) {
    throw notFound(
      `No sessions ${request.item_id} in package ${request.entitlement_id}: look at what the customer can use.`
    )
  }
  const person_id = request.by_other ? request.used_by : entitlement.customer_id
  const known = { customer_id: entitlement.customer_id, person_id }
  if (item.kind === "product") {
    const variant = await variantOf(container, item.variant_id ?? "")
    const stock = variant?.manage_inventory
      ? (variant.inventory_items ?? []).map((part) => ({
          inventory_item_id: part.inventory_item_id,
          quantity: part.required_quantity * request.sessions,
        }))
      : []
    const product_id = variant?.product_id ?? null
    return {
      ...known,
      service_id: null,
      variant_id: item.variant_id,
      product_id,
      verdict: await verdictOf(container, { person_id, product_id }, at),
      stock,
      location_id: await checkStock(
        container,
        stock,
        request.location_id,
        true
      ),
    }
  }
  const treatment = await chosenService(container, item, request.service_id)
  const { product_id } = treatment
  const stock = treatment.consumables.map((part) => ({
    inventory_item_id: part.inventory_item_id,
    quantity: Number(part.quantity) * request.sessions,
  }))
  return {
    ...known,
    service_id: treatment.id,
    variant_id: null,
    product_id,
    verdict: await verdictOf(container, { person_id, product_id }, at),
    stock,
    location_id: await checkStock(container, stock, request.location_id, false),
  }
}
