import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import type { TierBefore } from "../../../modules/membership/tier-catalogue"
import type {
  TierChanges,
  TierContent,
} from "../../../modules/membership/types"

export type DefineTierStepInput =
  | { change: "add"; content: Omit<TierContent, "rank"> }
  | { change: "change"; id: string; content: TierChanges }
  | { change: "remove"; id: string }

/** A tier as it is defined now. */
export type DefinedTier = {
  id: string
  /** Its customer group, where that has to be told another name. */
  renamed: { group_id: string; from: string; to: string } | null
}

const renamedGroup = (
  input: DefineTierStepInput,
  before: TierBefore
): DefinedTier["renamed"] => {
  const to = input.change === "change" ? input.content.name?.en : undefined
  const { customer_group_id = null, name } = before.content ?? {}
  return customer_group_id !== null && name && to && to !== name.en
    ? { group_id: customer_group_id, from: name.en, to }
    : null
}

export const defineTierStepId = "balm-define-tier"

/** Adds, changes or removes a tier. Compensation puts it back. */
export const defineTierStep = createStep(
  defineTierStepId,
  async (input: DefineTierStepInput, { container }) => {
    const membership = container.resolve(MEMBERSHIP_MODULE)
    const before =
      input.change === "add"
        ? await membership.addTier(input.content)
        : input.change === "change"
          ? await membership.changeTier(input.id, input.content)
          : await membership.removeTier(input.id)
    const defined: DefinedTier = {
      id: before.id,
      renamed: renamedGroup(input, before),
    }
    return new StepResponse(defined, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(MEMBERSHIP_MODULE).putTierBack(before)
    }
  }
)
