import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { allocatePrice } from "../../modules/service-package/rules/allocate-price"
import { productProblems } from "../../modules/service-package/rules/product-problems"
import type {
  PackageContent,
  PackageItemContent,
} from "../../modules/service-package/types"
import { currencyDecimals, decimal } from "../../shared/money"
import type { Page } from "./entitlement-view"
import { listPriceOf, readListPrices } from "./list-prices"
import type { ListPrices } from "./list-prices"
import { readLiveTargets, targetOf } from "./live-targets"
import { readProductsCalled, readSellableVariants } from "./sellables"
import type { Sellable } from "./sellables"
import { readItemTitles, titleOf } from "./service-titles"

type Money = { currency_code: string; amount: number }

/** A package as staff see it. */
export type PackageView = Omit<PackageContent, "items"> & {
  id: string
  variant_id: string
  /** Of its product, also where that was deleted. */
  title: string | null
  /** Null: what it was sold as was deleted. */
  product_id: string | null
  variant_title: string | null
  status: string | null
  thumbnail: string | null
  categories: Sellable["categories"]
  prices: Sellable["prices"]
  problems: Sellable["problems"]
  sessions: number
  items: (PackageItemContent & {
    title: string | null
    /** What it names is no longer there. */
    deleted: boolean
    /** Of one session or unit alone. */
    list_prices: Money[]
    /** Its part of the package's price, as a sale today would divide it. */
    shares: Money[]
  })[]
  /** How many were sold and stay as they were sold. */
  sold: number
  created_at: Date
  updated_at: Date
}

const soldSchema = z.array(
  z.object({ package_id: z.string(), sold: z.coerce.number() })
)

const readSold = async (
  container: MedusaContainer,
  packageIds: string[]
): Promise<Map<string, number>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = soldSchema.parse(
    await sql("balm_entitlement")
      .select("package_id")
      .count("id as sold")
      .whereIn("package_id", packageIds)
      // What came from another person was sold once.
      .whereNull("transferred_from_id")
      .whereNull("deleted_at")
      .groupBy("package_id")
  )
  return new Map(rows.map((row) => [row.package_id, row.sold]))
}

/** What each item's part of the price is, in every currency of the package. */
const sharesOf = (
  items: PackageItemContent[],
  prices: Money[],
  listPrices: ListPrices
): Money[][] => {
  const byCurrency = prices.map(({ amount, currency_code }) => ({
    currency_code,
    parts:
      items.length === 0
        ? []
        : allocatePrice(
            amount,
            items.map((item) => ({
              ...item,
              list_price: listPriceOf(listPrices, item, currency_code),
            })),
            currencyDecimals(currency_code)
          ),
  }))
  return items.map((_, index) =>
    byCurrency.map(({ currency_code, parts }) => ({
      currency_code,
      amount: decimal(parts[index]?.amount_paid ?? 0).toNumber(),
    }))
  )
}

const variantsCalled = async (
  container: MedusaContainer,
  q: string
): Promise<string[]> => {
  const productIds = await readProductsCalled(container, q)
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants(
      { product_id: productIds },
      { select: ["id"], take: null, withDeleted: true }
    )
  return variants.map((variant) => variant.id)
}

/**
 * Packages with what they hold and what they are sold as. `q` looks at the
 * titles of their products.
 */
export const readPackages = async (
  container: MedusaContainer,
  {
    q,
    ...filters
  }: {
    id?: string | undefined
    variant_id?: string | undefined
    q?: string | undefined
  },
  page: Page
): Promise<{ service_packages: PackageView[]; count: number }> => {
  const called =
    q === undefined ? undefined : await variantsCalled(container, q)
  const [rows, count] = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listAndCountPackages(
      {
        ...filters,
        ...(called && {
          variant_id: called.filter(
            (id) =>
              filters.variant_id === undefined || id === filters.variant_id
          ),
        }),
      },
      { relations: ["items"], ...page }
    )
  const items = rows.flatMap((row) => row.items)
  const own = rows.map(({ variant_id }) => ({
    service_id: null,
    category_id: null,
    variant_id,
  }))
  const [sold, titles, live, listPrices, owned] = await Promise.all([
    readSellableVariants(
      container,
      rows.map((row) => row.variant_id)
    ),
    readItemTitles(container, [...items, ...own]),
    readLiveTargets(container, items),
    readListPrices(container, items),
    readSold(
      container,
      rows.map((row) => row.id)
    ),
  ])
  const service_packages = rows.map((row): PackageView => {
    const variant = sold.get(row.variant_id)
    const ordered = row.items
      .toSorted((one, other) => one.position - other.position)
      .map((item) => ({
        kind: item.kind,
        service_id: item.service_id,
        category_id: item.category_id,
        variant_id: item.variant_id,
        sessions: item.sessions,
        bonus: item.bonus,
        price_weight: item.price_weight,
      }))
    const prices = variant?.prices ?? []
    const shares = sharesOf(ordered, prices, listPrices)
    return {
      id: row.id,
      variant_id: row.variant_id,
      title: titles.get(row.variant_id) ?? null,
      product_id: variant?.product_id ?? null,
      variant_title: variant?.variant_title ?? null,
      status: variant?.status ?? null,
      thumbnail: variant?.thumbnail ?? null,
      categories: variant?.categories ?? [],
      prices,
      problems: variant?.problems ?? productProblems(null),
      validity_days: row.validity_days,
      validity_from: row.validity_from,
      usable_by: row.usable_by,
      transferable: row.transferable,
      freezable: row.freezable,
      sessions: ordered.reduce((total, item) => total + item.sessions, 0),
      items: ordered.map((item, index) => ({
        ...item,
        title: titleOf(titles, item) ?? null,
        deleted: !live.has(targetOf(item)),
        list_prices: prices.flatMap(({ currency_code }) => {
          const amount = listPriceOf(listPrices, item, currency_code)
          return amount === null
            ? []
            : [{ currency_code, amount: decimal(amount).toNumber() }]
        }),
        shares: shares[index] ?? [],
      })),
      sold: owned.get(row.id) ?? 0,
      created_at: row.created_at,
      updated_at: row.updated_at,
    }
  })
  return { service_packages, count }
}

/** @throws {MedusaError} not_found */
export const readPackage = async (
  container: MedusaContainer,
  id: string
): Promise<PackageView> => {
  const { service_packages } = await readPackages(
    container,
    { id },
    { skip: 0, take: 1 }
  )
  const [found] = service_packages
  if (!found) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No package ${id}: look it up in the list, it may have been deleted.`
    )
  }
  return found
}
