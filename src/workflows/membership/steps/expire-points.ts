import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { membershipSettings } from "../../../modules/membership/settings"
import { resolveSettings } from "../../../reads/settings/resolve-settings"

/** Members in one transaction. */
const BATCH = 500

export type ExpirePointsInput = {
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const expirePointsStepId = "balm-expire-points"

/**
 * Expires points past their date, whoever they belong to, after the dates
 * have followed the store's setting. Each batch is a transaction: a run that
 * dies leaves the rest to the next.
 *
 * Nothing to compensate: a line is named and dated by the lot that expired,
 * so it is as true after a failure as before.
 */
export const expirePointsStep = createStep(
  expirePointsStepId,
  async (input: ExpirePointsInput, { container }) => {
    const now = new Date(input.now)
    const settings = await resolveSettings(container, membershipSettings)
    const membership = container.resolve(MEMBERSHIP_MODULE)
    await membership.alignExpiry({
      now,
      months: settings["membership.expiry_months"],
    })
    const ids: string[] = []
    for (;;) {
      const expired = await membership.expirePoints({ now, limit: BATCH })
      if (expired.length === 0) {
        return new StepResponse(ids)
      }
      ids.push(...expired)
    }
  }
)
