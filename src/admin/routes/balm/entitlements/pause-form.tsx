import { useState } from "react"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import type { Entitlement } from "../../../lib/api/entitlements"
import { isReason } from "../../../lib/reason"
import { ReasonField } from "./reason-field"
import { useTask } from "./use-task"

/** Stops the time of a package, or lets it go on. */
export const PauseForm = ({
  entitlement,
  onDone,
}: {
  entitlement: Entitlement
  onDone: () => void
}) => {
  const { t } = useBalm()
  const isPaused = entitlement.frozen_at !== null
  const [reason, setReason] = useState("")
  const { send, isSending } = useTask(entitlement.id, {
    done: t(isPaused ? "entitlements.resumed" : "entitlements.paused"),
    onDone,
  })
  return (
    <TaskForm
      title={t(isPaused ? "entitlements.resume" : "entitlements.pause")}
      intro={t(
        isPaused ? "entitlements.resumeIntro" : "entitlements.pauseIntro"
      )}
      submit={t(isPaused ? "entitlements.resume" : "entitlements.pause")}
      isComplete={isReason(reason)}
      isSending={isSending}
      onSubmit={() =>
        send({
          action: isPaused ? "unfreeze" : "freeze",
          reason: reason.trim(),
        })
      }
      onCancel={onDone}
    >
      <ReasonField value={reason} onChange={setReason} autoFocus />
    </TaskForm>
  )
}
