import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { planGrant } from "../../modules/service-package/rules/plan-grant"
import type {
  OrderGrant,
  PackageTemplate,
} from "../../modules/service-package/types"
import { readPlacedOrders } from "../../reads/order/placed-orders"
import {
  listPriceOf,
  readListPrices,
} from "../../reads/service-package/list-prices"

type Offer = PackageTemplate & { deleted_at: Date | null }

/**
 * Packages by variant, as they were sold at a moment: one that was taken off
 * the list since then was bought all the same.
 */
const onSaleAt = (offers: Offer[], moment: Date): Map<string, Offer> =>
  new Map(
    offers
      .filter(({ deleted_at }) => deleted_at === null || deleted_at > moment)
      // The last of a key stays: that is the one still on the list.
      .toSorted(
        (one, other) =>
          (one.deleted_at?.getTime() ?? Infinity) -
          (other.deleted_at?.getTime() ?? Infinity)
      )
      .map((offer) => [offer.variant_id, offer])
  )

/**
 * What orders entitle to as they are now: four queries, however many.
 *
 * @param at from when it counts; left out: from the purchase
 */
export const planGrants = async (
  container: MedusaContainer,
  orderIds: string[],
  at?: Date
): Promise<OrderGrant[]> => {
  const orders = await readPlacedOrders(container, orderIds)
  const packages = await container.resolve(SERVICE_PACKAGE_MODULE).listPackages(
    {
      variant_id: orders.flatMap((order) =>
        order.items.flatMap((item) => item.variant_id ?? [])
      ),
    },
    { relations: ["items"], withDeleted: true }
  )
  const prices = await readListPrices(
    container,
    packages.flatMap((row) => row.items)
  )
  return orders.map((order) =>
    planGrant(order, onSaleAt(packages, at ?? order.created_at), {
      ...(at && { at }),
      listPriceOf: (item) => listPriceOf(prices, item, order.currency_code),
    })
  )
}
