import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import type {
  TierChanges,
  TierContent,
} from "../../../modules/membership/types"

export type DefineTierStepInput =
  | { change: "add"; content: Omit<TierContent, "rank"> }
  | { change: "change"; id: string; content: TierChanges }
  | { change: "remove"; id: string }

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
    return new StepResponse(before.id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(MEMBERSHIP_MODULE).putTierBack(before)
    }
  }
)
