import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { ErrorState } from "../../../components/error-state"
import { FilterPills } from "../../../components/filter-pills"
import { LabelledSection } from "../../../components/labelled-section"
import { LoadingState } from "../../../components/loading-state"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import {
  useChangeRedemptions,
  useCustomerRedemptions,
} from "../../../hooks/use-redemptions"
import { useRewards } from "../../../hooks/use-rewards"
import { useTiers } from "../../../hooks/use-tiers"
import type { Member } from "../../../lib/api/members"
import type { Redemption } from "../../../lib/api/redemptions"
import type { Reward } from "../../../lib/api/rewards"
import type { Tier } from "../../../lib/api/tiers"
import { refusedWith } from "../../../lib/client"
import { requestKey } from "../../../lib/request-key"
import { rewardObstacle, rewardState } from "../../../lib/reward-state"
import { Redeemed } from "./redeemed"
import { RewardChoices } from "./reward-choices"

type Props = { member: Member; onDone: () => void }

const isOffered = (reward: Reward): boolean => {
  const state = rewardState(reward, new Date())
  return state === "offered" || state === "soldOut"
}

const Choosing = ({
  member,
  rewards,
  tiers,
  had,
  onDone,
  onRedeemed,
}: Props & {
  rewards: Reward[]
  tiers: Tier[]
  had: Redemption[]
  onRedeemed: (redemption: Redemption) => void
}) => {
  const { t, language } = useBalm()
  const format = useFormat()
  const { redeem } = useChangeRedemptions()
  const [rewardId, setRewardId] = useState("")
  const [currency, setCurrency] = useState<string>()
  const [sent, setSent] = useState<{ content: string; key: string }>()

  const rankOf = (id: string | null | undefined): number =>
    tiers.find((tier) => tier.id === id)?.rank ?? 0
  const choices = rewards.map((reward) => ({
    reward,
    obstacle: rewardObstacle(
      reward,
      {
        balance: member.points.balance,
        rank: rankOf(member.tier?.id),
        had,
      },
      { floor: rankOf(reward.tier_id), now: new Date() }
    ),
  }))
  const chosen = choices.find(
    ({ reward, obstacle }) => reward.id === rewardId && !obstacle
  )?.reward
  const currencies = Object.keys(chosen?.amounts ?? {}).toSorted()
  const currency_code =
    currencies.find((code) => code === currency) ?? currencies[0] ?? null

  const submit = () => {
    if (!chosen) {
      return
    }
    // The same again, after a broken line perhaps, counts once.
    const content = `${chosen.id} ${currency_code}`
    const key = sent?.content === content ? sent.key : requestKey()
    setSent({ content, key })
    redeem.mutate(
      {
        rewardId: chosen.id,
        customer_id: member.customer_id,
        currency_code,
        key,
      },
      {
        onSuccess: ({ redemption }) =>
          onRedeemed({ ...redemption, name: chosen.name[language] }),
        onError: (error) =>
          toast.error(
            refusedWith(error, 400) || refusedWith(error, 404)
              ? t("members.redeemRefused")
              : t("common.notSaved", { reason: error.message })
          ),
      }
    )
  }
  return (
    <TaskForm
      title={t("members.redeem")}
      intro={t("members.redeemIntro", {
        number: format.number(Math.max(0, member.points.balance)),
      })}
      submit={
        chosen
          ? t("members.redeemFor", {
              number: format.number(chosen.cost_points),
            })
          : t("members.redeemChoose")
      }
      isComplete={chosen !== undefined}
      isSending={redeem.isPending}
      onSubmit={submit}
      onCancel={onDone}
    >
      <RewardChoices
        choices={choices}
        value={rewardId}
        onChange={setRewardId}
      />
      {currencies.length > 1 && currency_code !== null && (
        <LabelledSection title={t("members.redeemCurrency")}>
          <FilterPills
            label={t("members.redeemCurrency")}
            value={currency_code}
            options={currencies.map((code) => ({
              value: code,
              label: format.roundMoney(
                Number(chosen?.amounts?.[code] ?? 0),
                code
              ),
            }))}
            onChange={setCurrency}
          />
        </LabelledSection>
      )}
    </TaskForm>
  )
}

/** Gives a member's points for a reward; then the code is read out. */
export const RedeemForm = (props: Props) => {
  const { t } = useBalm()
  const rewards = useRewards()
  const tiers = useTiers()
  const had = useCustomerRedemptions(props.member.customer_id)
  const [redeemed, setRedeemed] = useState<Redemption>()
  if (redeemed) {
    return <Redeemed redemption={redeemed} onDone={props.onDone} />
  }
  if (rewards.isError || tiers.isError || had.isError) {
    const again = [rewards, tiers, had]
    return (
      <ErrorState
        onRetry={() => void Promise.all(again.map((one) => one.refetch()))}
      />
    )
  }
  if (!rewards.data || !tiers.data || !had.data) {
    return <LoadingState />
  }
  const offered = rewards.data.rewards.filter(isOffered)
  if (offered.length === 0) {
    return (
      <>
        <Text size="small">{t("members.redeemNothing")}</Text>
        <div>
          <Button size="small" variant="secondary" onClick={props.onDone}>
            {t("common.cancel")}
          </Button>
        </div>
      </>
    )
  }
  return (
    <Choosing
      {...props}
      rewards={offered}
      tiers={tiers.data.membership_tiers}
      had={had.data.redemptions}
      onRedeemed={setRedeemed}
    />
  )
}
