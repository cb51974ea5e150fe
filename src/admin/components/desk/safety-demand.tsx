import { Checkbox, Label, Textarea } from "@medusajs/ui"
import { useId } from "react"
import { useBalm } from "../../hooks/use-balm"
import type { Demand } from "../../lib/desk-demand"
import { LONGEST_REASON } from "../../lib/reason"
import { FormField } from "../form-field"
import { Notice } from "../notice"
import { BlockedNote } from "./blocked-note"
import { SafetyReasons } from "./safety-reasons"

/** What speaks against it, read before it is begun. */
export const SafetyDemand = ({
  demand,
  personId,
  productId,
  confirmed,
  onConfirm,
  reason,
  onReason,
}: {
  demand: Demand
  /** Null: nobody knows who has come. */
  personId: string | null
  productId: string | null
  confirmed: boolean
  onConfirm: (confirmed: boolean) => void
  reason: string
  onReason: (reason: string) => void
}) => {
  const { t } = useBalm()
  const id = useId()
  if (demand === "blocked") {
    return <BlockedNote personId={personId} productId={productId} />
  }
  return (
    <div className="flex flex-col gap-y-4">
      <Notice
        tone="orange"
        title={t(
          personId === null
            ? "desk.unknownPerson"
            : demand === "needs_reason"
              ? "desk.consentTitle"
              : "desk.warningTitle"
        )}
      >
        {personId === null ? (
          t("desk.unknownPersonText")
        ) : (
          <SafetyReasons personId={personId} productId={productId} />
        )}
      </Notice>
      {demand === "needs_reason" ? (
        <FormField
          id={`${id}-reason`}
          label={t("desk.consent")}
          help={t("desk.consentHelp")}
        >
          <Textarea
            id={`${id}-reason`}
            rows={2}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={({ target }) => onReason(target.value)}
          />
        </FormField>
      ) : (
        <div className="flex items-center gap-x-3">
          <Checkbox
            id={`${id}-read`}
            checked={confirmed}
            onCheckedChange={(checked) => onConfirm(checked === true)}
          />
          <Label htmlFor={`${id}-read`} weight="plus">
            {t(personId === null ? "desk.askedThem" : "desk.readIt")}
          </Label>
        </div>
      )}
    </div>
  )
}
