import {
  readCanceledOrdersLacking,
  readOrdersLacking,
  readRefundsLacking,
} from "../../reads/sweep/lacking"
import { readChangedOrders } from "../../reads/order/changed-orders"
import { systemClock } from "../../shared/clock"
import { readOrdersHandedOver } from "../../reads/service-package/misplaced-entitlements"
import { readStuckRefunds } from "../../reads/service-package/open-refunds"
import { readStockToMove } from "../../reads/service-package/stock-to-move"
import type { EffectMark } from "../../reads/sweep/lacking"
import type { Sweep } from "../sweeps/sweep"
import { followOrderChangesWorkflow } from "./workflows/follow-order-changes"
import { followOrderOwnersWorkflow } from "./workflows/follow-order-owners"
import { grantEntitlementsWorkflow } from "./workflows/grant-entitlements"
import { moveStockWorkflow } from "./workflows/move-stock"
import { settleRefundsWorkflow } from "./workflows/settle-refunds"
import { withdrawCanceledEntitlementsWorkflow } from "./workflows/withdraw-canceled-entitlements"
import { withdrawRefundedEntitlementsWorkflow } from "./workflows/withdraw-refunded-entitlements"

const mark = (source_type: string): EffectMark => ({
  table: "balm_entitlement_source",
  column: "source_id",
  where: { source_type },
})

export const servicePackageSweeps: Sweep[] = [
  {
    name: "balm-grant-entitlements",
    find: (container, page) =>
      readOrdersLacking(container, mark("order"), page),
    repair: (container, order_ids) =>
      grantEntitlementsWorkflow(container).run({ input: { order_ids } }),
  },
  {
    name: "balm-follow-order-changes",
    find: (container, page) =>
      readChangedOrders(container, "balm_entitlement_source", page),
    repair: (container, order_ids, now) =>
      followOrderChangesWorkflow(container).run({
        input: { order_ids, now: now.toISOString() },
      }),
  },
  {
    name: "balm-follow-order-owners",
    find: (container, page) => readOrdersHandedOver(container, page),
    repair: (container, order_ids, now) =>
      followOrderOwnersWorkflow(container).run({
        input: { order_ids, now: now.toISOString() },
      }),
  },
  {
    name: "balm-withdraw-refunded-entitlements",
    find: (container, page) =>
      readRefundsLacking(container, mark("refund"), page),
    repair: (container, refund_ids) =>
      withdrawRefundedEntitlementsWorkflow(container).run({
        input: { refund_ids },
      }),
  },
  {
    name: "balm-withdraw-canceled-entitlements",
    find: (container, page) =>
      readCanceledOrdersLacking(container, mark("cancellation"), page),
    repair: (container, order_ids) =>
      withdrawCanceledEntitlementsWorkflow(container).run({
        input: { order_ids },
      }),
  },
  ...(["out", "back"] as const).map((direction): Sweep => ({
    name: `balm-move-stock-${direction}`,
    find: (container, page) => readStockToMove(container, direction, page),
    repair: (container, redemption_ids) =>
      moveStockWorkflow(container).run({
        input: { redemption_ids, direction },
      }),
  })),
  {
    name: "balm-settle-refunds",
    find: (container, page) => readStuckRefunds(container, page, systemClock()),
    repair: (container, refund_ids, now) =>
      settleRefundsWorkflow(container).run({
        input: { refund_ids, now: now.toISOString() },
      }),
  },
]
