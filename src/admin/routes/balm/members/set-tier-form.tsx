import { Input, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { ChoiceSelect } from "../../../components/choice-select"
import { FormField } from "../../../components/form-field"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import { useChangeMember } from "../../../hooks/use-members"
import { useTiers } from "../../../hooks/use-tiers"
import type { Member } from "../../../lib/api/members"
import { endOfDay, today } from "../../../lib/day"
import { isReason, LONGEST_REASON } from "../../../lib/reason"

/** Gives a member a tier by hand, or takes it. */
export const SetTierForm = ({
  member,
  onDone,
}: {
  member: Member
  onDone: () => void
}) => {
  const { t, language } = useBalm()
  const { data } = useTiers()
  const { setTier } = useChangeMember(member.id)
  const [tierId, setTierId] = useState(member.tier?.id ?? "")
  const [until, setUntil] = useState("")
  const [reason, setReason] = useState("")
  const isOver = until !== "" && until < today()
  const submit = () =>
    setTier.mutate(
      {
        tier_id: tierId || null,
        held_until: tierId && until ? endOfDay(until) : null,
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          toast.success(t("common.saved"))
          onDone()
        },
        onError: (error) =>
          toast.error(t("common.notSaved", { reason: error.message })),
      }
    )
  return (
    <TaskForm
      title={t("members.setTier")}
      intro={t("members.setTierIntro")}
      isComplete={isReason(reason) && !isOver}
      isSending={setTier.isPending}
      onSubmit={submit}
      onCancel={onDone}
    >
      <FormField
        id="balm-set-tier"
        label={t("members.tier")}
        help={tierId ? undefined : t("members.noTierHelp")}
      >
        <ChoiceSelect
          id="balm-set-tier"
          none={t("members.withoutTier")}
          options={(data?.membership_tiers ?? []).map(({ id, name }) => ({
            value: id,
            label: name[language],
          }))}
          value={tierId}
          onChange={setTierId}
        />
      </FormField>
      {tierId && (
        <FormField
          id="balm-set-tier-until"
          label={t("members.until")}
          help={t("members.untilHelp")}
          error={isOver ? t("members.untilOver") : undefined}
        >
          <Input
            id="balm-set-tier-until"
            type="date"
            className="w-44"
            min={today()}
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        </FormField>
      )}
      <FormField
        id="balm-set-tier-reason"
        label={t("members.reason")}
        help={t("members.reasonHelp")}
      >
        <Textarea
          id="balm-set-tier-reason"
          rows={3}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </FormField>
    </TaskForm>
  )
}
