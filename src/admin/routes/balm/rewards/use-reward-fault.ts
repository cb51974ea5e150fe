import { useBalm } from "../../../hooks/use-balm"
import type { RewardDraft, RewardFaults } from "../../../lib/reward-draft"

/** What every part of the form gets. */
export type RewardFieldProps = {
  draft: RewardDraft
  faults: RewardFaults
  onChange: (draft: RewardDraft) => void
}

/** What is wrong with a field, in words. */
export const useRewardFault = (faults: RewardFaults) => {
  const { word } = useBalm()
  return (field: string): string | undefined =>
    faults[field] && word("rewards.fault", faults[field])
}
