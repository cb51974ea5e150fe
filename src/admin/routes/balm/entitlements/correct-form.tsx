import { Text } from "@medusajs/ui"
import { useState } from "react"
import { FilterPills } from "../../../components/filter-pills"
import { NumberField } from "../../../components/number-field"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import type { Entitlement } from "../../../lib/api/entitlements"
import { wholeIn } from "../../../lib/numbers"
import { isReason } from "../../../lib/reason"
import { ReasonField } from "./reason-field"
import { useTask } from "./use-task"

/** The server corrects no more at once. */
const MOST = 100

const DIRECTIONS = ["give", "take"] as const

/** Adds sessions by hand, or takes some away. */
export const CorrectForm = ({
  entitlement,
  onDone,
}: {
  entitlement: Entitlement
  onDone: () => void
}) => {
  const { t, word } = useBalm()
  const { items } = entitlement
  const [itemId, setItemId] = useState(items[0]?.id ?? "")
  const [direction, setDirection] = useState<string>("give")
  const [text, setText] = useState("")
  const [reason, setReason] = useState("")
  const { send, isSending } = useTask(entitlement.id, {
    done: t("entitlements.corrected"),
    onDone,
  })
  const left = items.find(({ id }) => id === itemId)?.sessions_left ?? 0
  const max = direction === "take" ? Math.min(left, MOST) : MOST
  const number = wholeIn(text, { min: 1, max })
  return (
    <TaskForm
      title={t("entitlements.correct")}
      intro={t("entitlements.correctIntro")}
      isComplete={number !== null && isReason(reason)}
      isSending={isSending}
      onSubmit={() =>
        send({
          action: "adjust",
          item_id: itemId,
          sessions: (number ?? 0) * (direction === "take" ? -1 : 1),
          reason: reason.trim(),
        })
      }
      onCancel={onDone}
    >
      {items.length > 1 && (
        <div className="flex flex-col gap-y-2">
          <Text size="small" weight="plus">
            {t("entitlements.ofWhat")}
          </Text>
          <FilterPills
            label={t("entitlements.ofWhat")}
            value={itemId}
            options={items.map(({ id, title, bonus }) => ({
              value: id,
              label: bonus ? `${title} (${t("entitlements.bonus")})` : title,
            }))}
            onChange={setItemId}
          />
        </div>
      )}
      <FilterPills
        label={t("entitlements.correct")}
        value={direction}
        options={DIRECTIONS.map((value) => ({
          value,
          label: word("entitlements.direction", value),
        }))}
        onChange={setDirection}
      />
      <div className="w-40">
        <NumberField
          id="balm-entitlement-number"
          label={t("entitlements.howMany")}
          error={
            text !== "" && number === null
              ? t("entitlements.howManyWrong", { number: max })
              : undefined
          }
          value={text}
          onChange={setText}
        />
      </div>
      <ReasonField value={reason} onChange={setReason} />
    </TaskForm>
  )
}
