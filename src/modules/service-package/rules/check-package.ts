import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { ItemKind, PackageItemContent } from "../types"

export type PackageFault =
  "no_paid_item" | "wrong_target" | "some_weights" | "itself"

const TARGETS = {
  service: "service_id",
  category: "category_id",
  product: "variant_id",
} as const satisfies Record<ItemKind, string>

/** Exactly the one id that its kind asks for. */
const isAimed = (item: PackageItemContent): boolean =>
  Object.values(TARGETS).every(
    (target) => (item[target] !== null) === (target === TARGETS[item.kind])
  )

/**
 * Whether the items of a package fit together. The price is divided among
 * those that are not a bonus, so there is at least one, and either each of
 * them says its part or none does.
 *
 * @param variantId what the package itself is sold as
 * @returns the items, a bonus without a part of the price
 */
export const checkPackageItems = (
  items: readonly PackageItemContent[],
  variantId: string
): Result<PackageItemContent[], PackageFault> => {
  const paid = items.filter((item) => !item.bonus)
  if (paid.length === 0) {
    return refused("no_paid_item")
  }
  if (!items.every(isAimed)) {
    return refused("wrong_target")
  }
  if (items.some((item) => item.variant_id === variantId)) {
    return refused("itself")
  }
  const weighed = paid.filter((item) => item.price_weight !== null)
  if (weighed.length > 0 && weighed.length < paid.length) {
    return refused("some_weights")
  }
  return accepted(
    items.map((item) => (item.bonus ? { ...item, price_weight: null } : item))
  )
}
