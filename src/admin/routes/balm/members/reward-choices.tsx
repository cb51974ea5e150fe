import { RadioGroup, Text, clx } from "@medusajs/ui"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useRewardTargets } from "../../../hooks/use-rewards"
import { useRewardWords } from "../../../hooks/use-reward-words"
import type { MemberReward } from "../../../lib/api/rewards"

/** Rewards side by side with what stands in the way of each. */
export const RewardChoices = ({
  rewards,
  value,
  onChange,
}: {
  rewards: MemberReward[]
  value: string
  onChange: (id: string) => void
}) => {
  const { t, language } = useBalm()
  const format = useFormat()
  const names = useRewardTargets(rewards)
  const { gives, inTheWay } = useRewardWords(names)
  return (
    <RadioGroup value={value} onValueChange={onChange} className="gap-y-2">
      {rewards.map((reward) => {
        const obstacle = inTheWay(reward)
        const id = `balm-redeem-${reward.id}`
        return (
          <label
            key={reward.id}
            htmlFor={id}
            className={clx(
              "shadow-borders-base flex items-start gap-x-3 rounded-lg px-4 py-3",
              obstacle
                ? "bg-ui-bg-disabled cursor-not-allowed"
                : "bg-ui-bg-base hover:bg-ui-bg-base-hover cursor-pointer"
            )}
          >
            <RadioGroup.Item
              id={id}
              value={reward.id}
              disabled={!reward.redeemable}
            />
            <span className="flex min-w-0 flex-1 flex-col">
              <Text
                as="span"
                size="small"
                weight="plus"
                className={clx("break-words", obstacle && "text-ui-fg-subtle")}
              >
                {reward.name[language]}
              </Text>
              <Text
                as="span"
                size="small"
                className="text-ui-fg-subtle break-words"
              >
                {obstacle ?? gives(reward)}
              </Text>
            </span>
            <Text
              as="span"
              size="small"
              className={clx(
                "whitespace-nowrap tabular-nums",
                obstacle && "text-ui-fg-subtle"
              )}
            >
              {t("rewards.costs", {
                count: reward.cost_points,
                number: format.number(reward.cost_points),
              })}
            </Text>
          </label>
        )
      })}
    </RadioGroup>
  )
}
