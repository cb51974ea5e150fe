import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { planGrant } from "../../../modules/service-package/rules/plan-grant"
import {
  listPriceOf,
  readListPrices,
} from "../../../reads/service-package/list-prices"
import { readPlacedOrders } from "../../../reads/order/placed-orders"

export type GrantEntitlementsStepInput = { order_ids: string[] }

export const grantEntitlementsStepId = "balm-grant-entitlements"

/**
 * Grants what the orders' packages promise, each order once.
 *
 * Compensation withdraws the grant whole, so that a later run starts anew.
 */
export const grantEntitlementsStep = createStep(
  grantEntitlementsStepId,
  async ({ order_ids }: GrantEntitlementsStepInput, { container }) => {
    const service = container.resolve(SERVICE_PACKAGE_MODULE)
    const orders = await readPlacedOrders(container, order_ids)
    const packages = await service.listPackages(
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
    const posted = await service.postGrants(
      orders.map((order) =>
        planGrant(order, byVariant, (item) =>
          listPriceOf(prices, item, order.currency_code)
        )
      )
    )
    return new StepResponse(posted.entitlement_ids, posted)
  },
  async (posted, { container }) => {
    if (posted) {
      await container.resolve(SERVICE_PACKAGE_MODULE).undoGrants(posted)
    }
  }
)
