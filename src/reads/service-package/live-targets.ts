import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { compact } from "../../shared/collections"

/** What an item of a package names, one of the three. */
export type Target = {
  service_id: string | null
  category_id: string | null
  variant_id: string | null
}

export const targetOf = (target: Target): string =>
  target.service_id ?? target.category_id ?? target.variant_id ?? ""

/** Those of these services, categories and variants that are still there. */
export const readLiveTargets = async (
  container: MedusaContainer,
  targets: readonly Target[]
): Promise<Set<string>> => {
  const products = container.resolve(Modules.PRODUCT)
  const found = { select: ["id"], take: null }
  const [services, categories, variants] = await Promise.all([
    container
      .resolve(SERVICE_PACKAGE_MODULE)
      .listServices(
        { id: compact(targets.map((one) => one.service_id)) },
        found
      ),
    products.listProductCategories(
      { id: compact(targets.map((one) => one.category_id)) },
      found
    ),
    products.listProductVariants(
      { id: compact(targets.map((one) => one.variant_id)) },
      found
    ),
  ])
  return new Set([...services, ...categories, ...variants].map((row) => row.id))
}

const missing = (what: string, ids: string[]): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `No ${what} ${ids.join(", ")}: look it up, it may have been deleted.`
  )

/**
 * Whether what the items of a package name is there.
 *
 * @throws {MedusaError} not_found with the ids that are not
 */
export const requireTargets = async (
  container: MedusaContainer,
  targets: readonly Target[]
): Promise<void> => {
  const live = await readLiveTargets(container, targets)
  const absent = targets.map(targetOf).filter((id) => id && !live.has(id))
  if (absent.length > 0) {
    throw missing("service, category or variant", [...new Set(absent)])
  }
}

/**
 * Whether what a service uses is in Medusa's inventory.
 *
 * @throws {MedusaError} not_found with the ids that are not
 */
export const requireInventoryItems = async (
  container: MedusaContainer,
  ids: string[]
): Promise<void> => {
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ id: ids }, { select: ["id"], take: null })
  const known = new Set(items.map((item) => item.id))
  const absent = ids.filter((id) => !known.has(id))
  if (absent.length > 0) {
    throw missing("inventory item", absent)
  }
}

/** @throws {MedusaError} not_found */
export const requireProduct = async (
  container: MedusaContainer,
  id: string
): Promise<void> => {
  const [product] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ id }, { select: ["id"], take: 1 })
  if (!product) {
    throw missing("product", [id])
  }
}

/** @throws {MedusaError} not_found with the ids that are not */
export const requireCategories = async (
  container: MedusaContainer,
  ids: string[]
): Promise<void> => {
  await requireTargets(
    container,
    ids.map((category_id) => ({
      category_id,
      service_id: null,
      variant_id: null,
    }))
  )
}
