import {
  readClosable,
  readRefundedRedemptions,
  readUnissued,
  readUsedUnmarked,
} from "../../reads/membership/redemptions/lacking"
import type { Sweep } from "../sweeps/sweep"
import { closeRedemptionsWorkflow } from "./workflows/close-redemptions"
import { issueRedemptionsWorkflow } from "./workflows/issue-redemptions"
import { refundRedemptionsWorkflow } from "./workflows/refund-redemptions"
import { useRedemptionsWorkflow } from "./workflows/use-redemptions"

/** Coupons: issued, used, paid back; the job closes what nobody used. */
export const redemptionSweeps: Sweep[] = [
  {
    name: "balm-issue-redemptions",
    find: readUnissued,
    repair: (container, redemption_ids) =>
      issueRedemptionsWorkflow(container).run({ input: { redemption_ids } }),
  },
  {
    name: "balm-use-redemptions",
    find: readUsedUnmarked,
    repair: (container, redemption_ids) =>
      useRedemptionsWorkflow(container).run({ input: { redemption_ids } }),
  },
  {
    name: "balm-refund-redemptions",
    find: readRefundedRedemptions,
    repair: (container, redemption_ids, now) =>
      refundRedemptionsWorkflow(container).run({
        input: { redemption_ids, now: now.toISOString() },
      }),
  },
]

/**
 * Closes what nobody has used: a job of its own, since its rows are due by
 * their date and not by when they were written.
 */
export const closingSweep = (
  reason: "expired" | "withdrawn",
  now: Date
): Sweep => ({
  name: `balm-close-${reason}-redemptions`,
  find: (container, page) => readClosable(container, reason, { ...page, now }),
  repair: (container, redemption_ids) =>
    closeRedemptionsWorkflow(container).run({
      input: {
        redemption_ids,
        reason,
        note: null,
        now: now.toISOString(),
        actor: null,
        customer_id: null,
      },
    }),
})
