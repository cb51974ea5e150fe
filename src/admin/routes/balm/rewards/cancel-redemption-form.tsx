import { Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { FormField } from "../../../components/form-field"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useChangeRedemptions } from "../../../hooks/use-redemptions"
import type { Redemption } from "../../../lib/api/redemptions"
import { refusedWith } from "../../../lib/client"
import { isReason, LONGEST_REASON } from "../../../lib/reason"

/** Takes back what nobody has used; the points return to the member. */
export const CancelRedemptionForm = ({
  redemption,
  onDone,
  onCancel,
}: {
  redemption: Redemption
  onDone: () => void
  onCancel: () => void
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const { cancel } = useChangeRedemptions()
  const [reason, setReason] = useState("")
  const points = {
    count: redemption.points,
    number: format.number(redemption.points),
  }
  const submit = () =>
    cancel.mutate(
      { id: redemption.id, reason: reason.trim() },
      {
        onSuccess: () => {
          toast.success(t("redemptions.canceled", points))
          onDone()
        },
        onError: (error) =>
          toast.error(
            refusedWith(error, 400)
              ? t("redemptions.usedAlready")
              : t("common.notSaved", { reason: error.message })
          ),
      }
    )
  return (
    <TaskForm
      title={t("redemptions.cancel")}
      intro={t("redemptions.cancelIntro", points)}
      submit={t("redemptions.cancel")}
      dismiss={t("redemptions.keep")}
      isComplete={isReason(reason)}
      isSending={cancel.isPending}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <FormField
        id="balm-cancel-reason"
        label={t("members.reason")}
        help={t("members.reasonHelp")}
      >
        <Textarea
          id="balm-cancel-reason"
          rows={3}
          autoFocus
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </FormField>
    </TaskForm>
  )
}
