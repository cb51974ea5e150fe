import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { requireRewardTargets } from "../../../reads/membership/reward-targets"
import type {
  RewardChanges,
  RewardContent,
} from "../../../modules/membership/types"

/** Moments as ISO 8601: a workflow turns dates to text. */
type AsText<Content> = Omit<Content, "valid_from" | "valid_until"> & {
  valid_from?: string | null | undefined
  valid_until?: string | null | undefined
}

export type DefineRewardStepInput =
  | { change: "add"; content: AsText<RewardContent> }
  | { change: "change"; id: string; content: AsText<RewardChanges> }
  | { change: "remove"; id: string }

export const defineRewardStepId = "balm-define-reward"

const dated = (text: string | null | undefined) =>
  text === null || text === undefined ? text : new Date(text)

/** Adds, changes or removes a reward. Compensation puts it back. */
export const defineRewardStep = createStep(
  defineRewardStepId,
  async (input: DefineRewardStepInput, { container }) => {
    if (input.change !== "remove") {
      await requireRewardTargets(container, input.content)
    }
    const membership = container.resolve(MEMBERSHIP_MODULE)
    const before =
      input.change === "add"
        ? await membership.addReward({
            ...input.content,
            valid_from: dated(input.content.valid_from) ?? null,
            valid_until: dated(input.content.valid_until) ?? null,
          })
        : input.change === "change"
          ? await membership.changeReward(input.id, {
              ...input.content,
              valid_from: dated(input.content.valid_from),
              valid_until: dated(input.content.valid_until),
            })
          : await membership.removeReward(input.id)
    return new StepResponse(before.id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(MEMBERSHIP_MODULE).putRewardBack(before)
    }
  }
)
