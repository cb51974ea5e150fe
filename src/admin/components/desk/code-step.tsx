import { Button, Input, Text, Textarea, toast } from "@medusajs/ui"
import { useId } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useSendCode } from "../../hooks/use-desk"
import { useFormat } from "../../hooks/use-format"
import { useMay } from "../../hooks/use-may"
import type { CodeFault } from "../../lib/desk-demand"
import { LONGEST_REASON } from "../../lib/reason"
import type { Told } from "../../lib/told-code"
import { FormField } from "../form-field"

/** The customer tells the code on their phone; a manager may do without. */
export const CodeStep = ({
  ownerId,
  fault,
  value,
  onChange,
}: {
  ownerId: string
  fault: CodeFault | undefined
  value: Told
  onChange: (told: Told) => void
}) => {
  const { t, word } = useBalm()
  const format = useFormat()
  const id = useId()
  const mayWaive = useMay("packages.adjust") === true
  const send = useSendCode()
  const sent = send.data?.redemption_code
  if (value.waiver !== null) {
    return (
      <div className="flex flex-col items-start gap-y-3">
        <FormField id={`${id}-waiver`} label={t("desk.waiver")}>
          <Textarea
            id={`${id}-waiver`}
            rows={2}
            maxLength={LONGEST_REASON}
            value={value.waiver}
            onChange={({ target }) =>
              onChange({ ...value, waiver: target.value })
            }
          />
        </FormField>
        <Button
          size="small"
          type="button"
          variant="transparent"
          onClick={() => onChange({ ...value, waiver: null })}
        >
          {t("desk.withCode")}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          type="button"
          variant={sent ? "secondary" : "primary"}
          isLoading={send.isPending}
          onClick={() =>
            send.mutate(ownerId, {
              onError: (error) =>
                toast.error(t("desk.codeNotSent", { reason: error.message })),
            })
          }
        >
          {t(sent ? "desk.sendAgain" : "desk.sendCode")}
        </Button>
        {sent && (
          <Text size="small" role="status">
            {t("desk.codeSent", {
              to: sent.sent_to,
              time: format.time(sent.expires_at),
            })}
          </Text>
        )}
      </div>
      <FormField
        id={`${id}-code`}
        label={t("desk.code")}
        help={t("desk.codeHelp")}
        error={fault && word("desk.codeFault", fault)}
      >
        <Input
          id={`${id}-code`}
          className="w-40 tabular-nums"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={value.code}
          onChange={({ target }) => onChange({ ...value, code: target.value })}
        />
      </FormField>
      {mayWaive && (
        <div>
          <Button
            size="small"
            type="button"
            variant="transparent"
            onClick={() => onChange({ ...value, waiver: "" })}
          >
            {t("desk.withoutCode")}
          </Button>
        </div>
      )}
    </div>
  )
}
