import { toast } from "@medusajs/ui"
import { useState } from "react"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import { useChangeEntitlement } from "../../../hooks/use-entitlements"
import { useFormat } from "../../../hooks/use-format"
import type { SessionUse } from "../../../lib/api/entitlements"
import { refusedWith } from "../../../lib/client"
import { isReason } from "../../../lib/reason"
import { ReasonField } from "./reason-field"

/** Takes back what was used: the sessions and the stock return. */
export const TakeBackForm = ({
  entitlementId,
  title,
  use,
  onDone,
}: {
  entitlementId: string
  /** Of what was used. */
  title: string
  use: SessionUse
  onDone: () => void
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const { takeBack } = useChangeEntitlement(entitlementId)
  const [reason, setReason] = useState("")
  const submit = () =>
    takeBack.mutate(
      { redemptionId: use.id, reason: reason.trim() },
      {
        onSuccess: () => {
          toast.success(t("desk.undone", { title }))
          onDone()
        },
        onError: (error) =>
          toast.error(
            refusedWith(error, 403)
              ? t("entitlements.takeBackManager")
              : t("common.notSaved", { reason: error.message })
          ),
      }
    )
  return (
    <TaskForm
      title={t("entitlements.takeBack")}
      intro={t("entitlements.takeBackIntro", {
        title,
        time: format.moment(use.performed_at),
      })}
      submit={t("entitlements.takeBack")}
      isComplete={isReason(reason)}
      isSending={takeBack.isPending}
      onSubmit={submit}
      onCancel={onDone}
    >
      <ReasonField value={reason} onChange={setReason} autoFocus />
    </TaskForm>
  )
}
