import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TEAM_MODULE } from "../../../modules/team"
import { readStandingService } from "../../../reads/team/served-lines"

export type WithdrawServedStepInput = { order_ids: string[] }

export const withdrawServedStepId = "balm-withdraw-served"

/**
 * Takes back who served whom in canceled orders; a pair keeps the latest day
 * of its other orders.
 *
 * Compensation puts each pair back to how it was.
 */
export const withdrawServedStep = createStep(
  withdrawServedStepId,
  async ({ order_ids }: WithdrawServedStepInput, { container }) => {
    const standing = await readStandingService(container, order_ids)
    const before = await container.resolve(TEAM_MODULE).setServed(
      standing.map(({ served_at, ...pair }) => ({
        ...pair,
        last_served_at: served_at,
      }))
    )
    return new StepResponse({ pairs: before.length }, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(TEAM_MODULE).setServed(before)
    }
  }
)
