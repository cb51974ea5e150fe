import { Textarea } from "@medusajs/ui"
import { FormField } from "../../../components/form-field"
import { useBalm } from "../../../hooks/use-balm"
import { LONGEST_REASON } from "../../../lib/reason"

/** Why: for the store's own records. */
export const ReasonField = ({
  value,
  onChange,
  autoFocus = false,
}: {
  value: string
  onChange: (reason: string) => void
  autoFocus?: boolean
}) => {
  const { t } = useBalm()
  return (
    <FormField
      id="balm-entitlement-reason"
      label={t("entitlements.why")}
      help={t("entitlements.whyHelp")}
    >
      <Textarea
        id="balm-entitlement-reason"
        rows={2}
        maxLength={LONGEST_REASON}
        autoFocus={autoFocus}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </FormField>
  )
}
