import { readChangedOrders } from "../../reads/order/changed-orders"
import {
  readCanceledOrdersLacking,
  readCapturesLacking,
  readRefundsLacking,
} from "../../reads/sweep/lacking"
import type { EffectMark } from "../../reads/sweep/lacking"
import type { PointsSourceType } from "../../modules/membership/types"
import type { Sweep } from "../sweeps/sweep"
import { bonusSweep } from "./bonus-sweeps"
import { redemptionSweeps } from "./redemption-sweeps"
import { accruePointsWorkflow } from "./workflows/accrue-points"
import { replanPointsWorkflow } from "./workflows/replan-points"
import { reverseCanceledPointsWorkflow } from "./workflows/reverse-canceled-points"
import { reversePointsWorkflow } from "./workflows/reverse-points"

const mark = (source_type: PointsSourceType): EffectMark => ({
  table: "balm_points_source",
  column: "source_id",
  where: { source_type },
})

export const membershipSweeps: Sweep[] = [
  {
    name: "balm-accrue-points",
    find: (container, page) =>
      readCapturesLacking(container, mark("capture"), page),
    repair: (container, capture_ids) =>
      accruePointsWorkflow(container).run({ input: { capture_ids } }),
  },
  {
    name: "balm-reverse-points",
    find: (container, page) =>
      readRefundsLacking(container, mark("refund"), page),
    repair: (container, refund_ids) =>
      reversePointsWorkflow(container).run({ input: { refund_ids } }),
  },
  {
    name: "balm-reverse-canceled-points",
    find: (container, page) =>
      readCanceledOrdersLacking(container, mark("cancellation"), page),
    repair: (container, order_ids) =>
      reverseCanceledPointsWorkflow(container).run({ input: { order_ids } }),
  },
  {
    name: "balm-replan-points",
    find: (container, page) =>
      readChangedOrders(container, "balm_earning_basis", page),
    repair: (container, order_ids) =>
      replanPointsWorkflow(container).run({ input: { order_ids } }),
  },
  bonusSweep("first_visit"),
  bonusSweep("first_visit_undone"),
  bonusSweep("review"),
  ...redemptionSweeps,
]
