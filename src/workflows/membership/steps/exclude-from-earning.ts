import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import type { ExclusionScope } from "../../../modules/membership/types"
import { requireScope } from "../../../reads/membership/earning-exclusions"

export type ExcludeFromEarningStepInput = {
  scope_type: ExclusionScope
  scope_id: string
  /** False: it earns again. */
  excluded: boolean
  actor_id: string | null
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

type Undo = { restore: string | null; remove: string | null }

const NOTHING: Undo = { restore: null, remove: null }

export const excludeFromEarningStepId = "balm-exclude-from-earning"

/**
 * Has a product, category or collection earn no points, or again. Asked for
 * what is so already, it changes nothing. Compensation puts it back.
 */
export const excludeFromEarningStep = createStep(
  excludeFromEarningStepId,
  async (
    { scope_type, scope_id, excluded, ...who }: ExcludeFromEarningStepInput,
    { container }
  ) => {
    const membership = container.resolve(MEMBERSHIP_MODULE)
    const scope = { scope_type, scope_id }
    if (excluded) {
      await requireScope(container, scope_type, scope_id)
    }
    const id = excluded
      ? await membership.excludeFromEarning(scope, {
          actor_id: who.actor_id,
          excluded_at: new Date(who.occurred_at),
        })
      : await membership.letEarnAgain(scope)
    return new StepResponse(
      { changed: id !== null },
      excluded ? { ...NOTHING, remove: id } : { ...NOTHING, restore: id }
    )
  },
  async (done, { container }) => {
    const membership = container.resolve(MEMBERSHIP_MODULE)
    if (done?.restore) {
      await membership.putExclusionBack(done.restore)
    }
    if (done?.remove) {
      await membership.deleteEarningExclusions([done.remove])
    }
  }
)
