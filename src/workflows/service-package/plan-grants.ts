import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { planGrant } from "../../modules/service-package/rules/plan-grant"
import type { OrderGrant } from "../../modules/service-package/types"
import { readPlacedOrders } from "../../reads/order/placed-orders"
import {
  listPriceOf,
  readListPrices,
} from "../../reads/service-package/list-prices"

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
    { relations: ["items"] }
  )
  const byVariant = new Map(packages.map((row) => [row.variant_id, row]))
  const prices = await readListPrices(
    container,
    packages.flatMap((row) => row.items)
  )
  return orders.map((order) =>
    planGrant(order, byVariant, {
      ...(at && { at }),
      listPriceOf: (item) => listPriceOf(prices, item, order.currency_code),
    })
  )
}
