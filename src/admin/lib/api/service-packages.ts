import { z } from "@medusajs/framework/zod"
import { get, post, removed } from "../client"
import type { ListQuery } from "../page"
import { listFields } from "./common"
import { money, soldAs } from "./services"
import type { NewProduct } from "./services"

export const ITEM_KINDS = ["service", "category", "product"] as const
export type ItemKind = (typeof ITEM_KINDS)[number]
export const USABLE_BY = ["owner", "family", "anyone"] as const
export const VALIDITY_FROM = ["purchase", "first_use"] as const

const terms = {
  /** Null: the sessions do not expire. */
  validity_days: z.number().nullable(),
  validity_from: z.enum(VALIDITY_FROM),
  usable_by: z.enum(USABLE_BY),
  transferable: z.boolean(),
  freezable: z.boolean(),
}

const item = z.object({
  kind: z.enum(ITEM_KINDS),
  service_id: z.string().nullable(),
  category_id: z.string().nullable(),
  variant_id: z.string().nullable(),
  sessions: z.number(),
  bonus: z.boolean(),
  price_weight: z.number().nullable(),
})
export type PackageItem = z.infer<typeof item>

const servicePackage = z.object({
  id: z.string(),
  variant_id: z.string(),
  /** Null: what it was sold as was deleted. */
  product_id: z.string().nullable(),
  ...soldAs,
  ...terms,
  sessions: z.number(),
  items: z.array(
    item.extend({
      title: z.string().nullable(),
      /** What it names is no longer there. */
      deleted: z.boolean(),
      /** Its part of the price. */
      shares: z.array(money),
    })
  ),
  /** How many were sold. */
  sold: z.number(),
})
export type ServicePackage = z.infer<typeof servicePackage>

/** What a store says about a package. */
export type PackageContent = Pick<ServicePackage, keyof typeof terms> & {
  items: PackageItem[]
}

const path = "/admin/service-packages"
const one = z.object({ service_package: servicePackage })

export const listPackages = (query: ListQuery) =>
  get(
    z.object({ service_packages: z.array(servicePackage), ...listFields }),
    path,
    query
  )

export const retrievePackage = (id: string) => get(one, `${path}/${id}`)

export const addPackage = (
  body: PackageContent & ({ variant_id: string } | { product: NewProduct })
) => post(one, path, body)

export const changePackage = (id: string, body: PackageContent) =>
  post(one, `${path}/${id}`, body)

/** @returns the product that was taken off sale; null: none was */
export const removePackage = (id: string) =>
  removed(
    z.object({ unpublished_product_id: z.string().nullable() }),
    `${path}/${id}`
  )
