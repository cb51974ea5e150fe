import { Gift } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import { EmptyState } from "../../../components/empty-state"
import { ErrorState } from "../../../components/error-state"
import { IfMay } from "../../../components/if-may"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useRewards, useRewardTargets } from "../../../hooks/use-rewards"
import { RewardCard } from "./reward-card"
import { RewardDrawer } from "./reward-drawer"

/** What the store gives for points, cheapest first. */
export const RewardList = () => {
  const { t } = useBalm()
  const { data, isError, refetch } = useRewards()
  const names = useRewardTargets(data?.rewards ?? [])
  if (isError) {
    return (
      <Container className="p-0">
        <ErrorState onRetry={() => void refetch()} />
      </Container>
    )
  }
  if (!data) {
    return (
      <Container className="p-0">
        <LoadingState />
      </Container>
    )
  }
  const add = (
    <IfMay permission="settings.write">
      <RewardDrawer names={names} />
    </IfMay>
  )
  if (data.rewards.length === 0) {
    return (
      <Container className="flex flex-col items-center gap-y-4 pb-8">
        <EmptyState
          icon={<Gift />}
          title={t("rewards.emptyTitle")}
          text={t("rewards.emptyText")}
        />
        {add}
      </Container>
    )
  }
  return (
    <>
      <Container className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-6 py-4">
        <Text
          size="small"
          className="text-ui-fg-subtle max-w-2xl flex-1 basis-80"
        >
          {t("rewards.howItWorks")}
        </Text>
        {add}
      </Container>
      <ol className="flex flex-col gap-y-3">
        {data.rewards.map((reward) => (
          <li key={reward.id}>
            <RewardCard reward={reward} names={names} />
          </li>
        ))}
      </ol>
    </>
  )
}
