import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { membershipSettings } from "../../../modules/membership/settings"
import type { BonusKind } from "../../../modules/membership/types"
import { readDueBonuses } from "../../../reads/membership/due-bonuses"
import { resolveSettings } from "../../../reads/settings/resolve-settings"

export type GrantBonusesInput = {
  bonus: BonusKind
  /** Whoever of them has one due. */
  customer_ids: string[]
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const grantBonusesStepId = "balm-grant-bonuses"

/**
 * Grants what is due to customers, or takes back first visits that came to
 * nothing, each once. Compensation erases exactly these entries.
 */
export const grantBonusesStep = createStep(
  grantBonusesStepId,
  async ({ bonus, customer_ids, now }: GrantBonusesInput, { container }) => {
    const due = await readDueBonuses(container, bonus, {
      now: new Date(now),
      customerIds: customer_ids,
      limit: customer_ids.length,
    })
    const settings = await resolveSettings(container, membershipSettings)
    const posted = await container.resolve(MEMBERSHIP_MODULE).postBonuses(due, {
      pendingDays: settings["membership.pending_days"],
      expiryMonths: settings["membership.expiry_months"],
    })
    return new StepResponse(posted, posted)
  },
  async (posted, { container }) => {
    if (posted) {
      await container.resolve(MEMBERSHIP_MODULE).undoBonuses(posted)
    }
  }
)
