import { RadioGroup, Text, clx } from "@medusajs/ui"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useRewardTargets } from "../../../hooks/use-rewards"
import { useRewardWords } from "../../../hooks/use-reward-words"
import type { Reward } from "../../../lib/api/rewards"
import type { RewardObstacle } from "../../../lib/reward-state"

/** Rewards side by side with what stands in the way of each. */
export const RewardChoices = ({
  choices,
  value,
  onChange,
}: {
  choices: { reward: Reward; obstacle: RewardObstacle | undefined }[]
  value: string
  onChange: (id: string) => void
}) => {
  const { t, language } = useBalm()
  const format = useFormat()
  const names = useRewardTargets(choices.map(({ reward }) => reward))
  const { gives, inTheWay } = useRewardWords(names)
  return (
    <RadioGroup value={value} onValueChange={onChange} className="gap-y-2">
      {choices.map(({ reward, obstacle }) => {
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
              disabled={obstacle !== undefined}
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
                {obstacle ? inTheWay(reward, obstacle) : gives(reward)}
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
                number: format.number(reward.cost_points),
              })}
            </Text>
          </label>
        )
      })}
    </RadioGroup>
  )
}
