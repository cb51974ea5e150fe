import { Input } from "@medusajs/ui"
import { useState } from "react"
import { FormField } from "../../../components/form-field"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { Entitlement } from "../../../lib/api/entitlements"
import { endOfDay, today } from "../../../lib/day"
import { isReason } from "../../../lib/reason"
import { ReasonField } from "./reason-field"
import { useTask } from "./use-task"

/** Gives a package a later end, also when it is over. */
export const ExtendForm = ({
  entitlement,
  onDone,
}: {
  entitlement: Entitlement
  onDone: () => void
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const { expires_at } = entitlement
  const [day, setDay] = useState("")
  const [reason, setReason] = useState("")
  const { send, isSending } = useTask(entitlement.id, {
    done: t("entitlements.extended"),
    onDone,
  })
  const isLater =
    day !== "" &&
    day >= today() &&
    (expires_at === null || new Date(endOfDay(day)) > new Date(expires_at))
  return (
    <TaskForm
      title={t("entitlements.extend")}
      intro={t("entitlements.extendIntro", {
        date: expires_at === null ? "" : format.day(expires_at),
      })}
      isComplete={isLater && isReason(reason)}
      isSending={isSending}
      onSubmit={() =>
        send({ action: "extend", until: endOfDay(day), reason: reason.trim() })
      }
      onCancel={onDone}
    >
      <FormField
        id="balm-entitlement-until"
        label={t("entitlements.newEnd")}
        error={day !== "" && !isLater ? t("entitlements.endLater") : undefined}
      >
        <Input
          id="balm-entitlement-until"
          type="date"
          className="w-48"
          min={today()}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
      </FormField>
      <ReasonField value={reason} onChange={setReason} />
    </TaskForm>
  )
}
