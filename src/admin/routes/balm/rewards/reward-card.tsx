import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { IfMay } from "../../../components/if-may"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useRewardWords } from "../../../hooks/use-reward-words"
import type { Reward } from "../../../lib/api/rewards"
import { rewardState } from "../../../lib/reward-state"
import { rewardTone } from "../../../lib/tones"
import { RemoveReward } from "./remove-reward"
import { RewardDrawer } from "./reward-drawer"

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex min-w-0 flex-col gap-y-1">
    <Text size="xsmall" weight="plus" className="text-ui-fg-muted" asChild>
      <h3>{title}</h3>
    </Text>
    {children}
  </section>
)

const Lines = ({ lines }: { lines: string[] }) => (
  <ul className="flex flex-col gap-y-1">
    {lines.map((line) => (
      <Text as="div" key={line} size="small" className="break-words" asChild>
        <li>{line}</li>
      </Text>
    ))}
  </ul>
)

/** One reward: what it gives, for whom, and how often it was had. */
export const RewardCard = ({
  reward,
  names,
}: {
  reward: Reward
  names: ReadonlyMap<string, string>
}) => {
  const { t, word, language } = useBalm()
  const format = useFormat()
  const { gives, limits } = useRewardWords(names)
  const state = rewardState(reward, new Date())
  const { issued, used, returned } = reward.redemptions
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-6 py-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Heading level="h2" className="break-words">
              {reward.name[language]}
            </Heading>
            <StateBadge
              tone={rewardTone(state)}
              label={word("rewards.state", state)}
            />
          </div>
          <Text size="small" weight="plus" className="text-ui-fg-subtle">
            {t("rewards.costs", {
              count: reward.cost_points,
              number: format.number(reward.cost_points),
            })}
          </Text>
        </div>
        <IfMay permission="settings.write">
          <div className="flex gap-x-2">
            <RewardDrawer reward={reward} names={names} />
            <RemoveReward reward={reward} />
          </div>
        </IfMay>
      </div>
      <div className="grid grid-cols-1 gap-x-6 gap-y-4 px-6 py-4 sm:grid-cols-3">
        <Part title={t("rewards.givesTitle")}>
          <Text size="small" className="break-words">
            {gives(reward)}
          </Text>
          {reward.description && (
            <Text size="small" className="text-ui-fg-subtle break-words">
              {reward.description[language]}
            </Text>
          )}
        </Part>
        <Part title={t("rewards.limitsTitle")}>
          <Lines lines={limits(reward)} />
        </Part>
        <Part title={t("rewards.soFar")}>
          <Lines
            lines={[
              t("rewards.issued", { number: format.number(issued) }),
              t("rewards.used", { number: format.number(used) }),
              t("rewards.returned", { number: format.number(returned) }),
            ]}
          />
        </Part>
      </div>
    </Container>
  )
}
