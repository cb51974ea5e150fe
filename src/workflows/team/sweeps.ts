import { readRolesOfNobody } from "../../reads/team/orphans"
import {
  readOrdersLackingServed,
  readOrdersLackingWithdrawal,
} from "../../reads/team/served-lines"
import type { Sweep } from "../sweeps/sweep"
import { removeDeletedUsers } from "./remove-deleted-users"
import { recordServedCustomersWorkflow } from "./workflows/record-served-customers"
import { withdrawServedCustomersWorkflow } from "./workflows/withdraw-served-customers"

/** Repairs who served whom, and roles of users who are gone. */
export const teamSweeps: Sweep[] = [
  {
    name: "balm-record-served-customers",
    find: readOrdersLackingServed,
    repair: (container, order_ids) =>
      recordServedCustomersWorkflow(container).run({ input: { order_ids } }),
  },
  {
    name: "balm-withdraw-served-customers",
    find: readOrdersLackingWithdrawal,
    repair: (container, order_ids) =>
      withdrawServedCustomersWorkflow(container).run({ input: { order_ids } }),
  },
  {
    name: "balm-remove-deleted-users",
    find: readRolesOfNobody,
    repair: removeDeletedUsers,
  },
]
