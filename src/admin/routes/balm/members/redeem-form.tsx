import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { ErrorState } from "../../../components/error-state"
import { FilterPills } from "../../../components/filter-pills"
import { LabelledSection } from "../../../components/labelled-section"
import { LoadingState } from "../../../components/loading-state"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useChangeRedemptions } from "../../../hooks/use-redemptions"
import { useMemberRewards } from "../../../hooks/use-rewards"
import type { Member } from "../../../lib/api/members"
import type { Redemption } from "../../../lib/api/redemptions"
import type { MemberReward } from "../../../lib/api/rewards"
import { refusedWith } from "../../../lib/client"
import { requestKey } from "../../../lib/request-key"
import { Redeemed } from "./redeemed"
import { RewardChoices } from "./reward-choices"

type Props = { member: Member; onDone: () => void }

const Choosing = ({
  member,
  rewards,
  onDone,
  onRedeemed,
}: Props & {
  rewards: MemberReward[]
  onRedeemed: (redemption: Redemption) => void
}) => {
  const { t, language } = useBalm()
  const format = useFormat()
  const { redeem } = useChangeRedemptions()
  const [rewardId, setRewardId] = useState("")
  const [currency, setCurrency] = useState<string>()
  const [sent, setSent] = useState<{ content: string; key: string }>()

  const chosen = rewards.find(
    ({ id, redeemable }) => id === rewardId && redeemable
  )
  const currencies = Object.keys(chosen?.amounts ?? {}).toSorted()
  const currency_code =
    currencies.find((code) => code === currency) ?? currencies[0] ?? null

  const usable = Math.max(0, member.points.balance)
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
        count: usable,
        number: format.number(usable),
      })}
      submit={
        chosen
          ? t("members.redeemFor", {
              count: chosen.cost_points,
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
        rewards={rewards}
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
  const { data: rewards, isError, refetch } = useMemberRewards(props.member.id)
  const [redeemed, setRedeemed] = useState<Redemption>()
  if (redeemed) {
    return <Redeemed redemption={redeemed} onDone={props.onDone} />
  }
  if (isError) {
    return <ErrorState onRetry={() => void refetch()} />
  }
  if (!rewards) {
    return <LoadingState />
  }
  if (rewards.length === 0) {
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
  return <Choosing {...props} rewards={rewards} onRedeemed={setRedeemed} />
}
