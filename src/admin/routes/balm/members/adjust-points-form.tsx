import { Button, Input, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { FilterPills } from "../../../components/filter-pills"
import { FormField } from "../../../components/form-field"
import { LoadingState } from "../../../components/loading-state"
import { ErrorState } from "../../../components/error-state"
import { Notice } from "../../../components/notice"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useChangeMember, usePointsAllowance } from "../../../hooks/use-members"
import type { Member, PointsAllowance } from "../../../lib/api/members"
import { refusedWith } from "../../../lib/client"
import { checkPoints } from "../../../lib/points-draft"
import type { PointsFault } from "../../../lib/points-draft"
import { isReason, LONGEST_REASON } from "../../../lib/reason"
import { requestKey } from "../../../lib/request-key"

type Props = { member: Member; onDone: () => void }

const DIRECTIONS = ["give", "take"] as const

const useFaultText = () => {
  const { t } = useBalm()
  const format = useFormat()
  return (fault: PointsFault): string =>
    t(
      `members.fault.${fault.key}`,
      "most" in fault
        ? { count: fault.most, number: format.number(fault.most) }
        : {}
    )
}

/** What the reader may correct, before they try. */
const Limits = ({ allowance }: { allowance: PointsAllowance }) => {
  const { t } = useBalm()
  const format = useFormat()
  const { per_correction, per_day, left_today } = allowance
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {per_correction === null || per_day === null || left_today === null
        ? t("members.noLimit")
        : t("members.limits", {
            once: format.number(per_correction),
            day: format.number(per_day),
            left: format.number(left_today),
          })}
    </Text>
  )
}

const Fields = ({
  member,
  allowance,
  onDone,
}: Props & { allowance: PointsAllowance }) => {
  const { t, word } = useBalm()
  const faultText = useFaultText()
  const { adjust } = useChangeMember(member.id)
  const [direction, setDirection] = useState<"give" | "take">("give")
  const [text, setText] = useState("")
  const [reason, setReason] = useState("")
  const [sent, setSent] = useState<{ content: string; key: string }>()
  const checked = checkPoints(text, direction, {
    balance: member.points.balance,
    allowance,
  })
  const submit = () => {
    if (!checked.ok) {
      return
    }
    const { points } = checked
    // The same again, after a broken line perhaps, counts once; a correction
    // that was reworded is another one.
    const content = `${points} ${reason.trim()}`
    const key = sent?.content === content ? sent.key : requestKey()
    setSent({ content, key })
    adjust.mutate(
      { points, reason: reason.trim(), key },
      {
        onSuccess: () => {
          toast.success(t("common.saved"))
          onDone()
        },
        onError: (error) =>
          toast.error(
            refusedWith(error, 403)
              ? t("members.overLimit")
              : t("common.notSaved", { reason: error.message })
          ),
      }
    )
  }
  return (
    <TaskForm
      title={t("members.adjust")}
      intro={t("members.adjustIntro")}
      isComplete={checked.ok && isReason(reason)}
      isSending={adjust.isPending}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Limits allowance={allowance} />
      <FilterPills
        label={t("members.adjust")}
        value={direction}
        options={DIRECTIONS.map((value) => ({
          value,
          label: word("members.direction", value),
        }))}
        onChange={(value) => setDirection(value === "take" ? "take" : "give")}
      />
      <FormField
        id="balm-adjust-points"
        label={t("members.howMany")}
        error={
          text !== "" && !checked.ok ? faultText(checked.fault) : undefined
        }
      >
        <Input
          id="balm-adjust-points"
          inputMode="numeric"
          className="w-32"
          autoFocus
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </FormField>
      <FormField
        id="balm-adjust-reason"
        label={t("members.reason")}
        help={t("members.reasonHelp")}
      >
        <Textarea
          id="balm-adjust-reason"
          rows={3}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </FormField>
    </TaskForm>
  )
}

/** Gives or takes points by hand, within what the reader's role may. */
export const AdjustPointsForm = (props: Props) => {
  const { t } = useBalm()
  const { data, isError, refetch } = usePointsAllowance()
  if (isError) {
    return <ErrorState onRetry={() => void refetch()} />
  }
  if (!data) {
    return <LoadingState />
  }
  const { points_allowance: allowance } = data
  if (allowance.per_correction === 0 || allowance.left_today === 0) {
    return (
      <>
        <Notice tone="orange" title={t("members.nothingLeft")}>
          {t("members.overLimit")}
        </Notice>
        <div>
          <Button size="small" variant="secondary" onClick={props.onDone}>
            {t("common.cancel")}
          </Button>
        </div>
      </>
    )
  }
  return <Fields {...props} allowance={allowance} />
}
