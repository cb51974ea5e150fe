import { Input } from "@medusajs/ui"
import { FormField } from "./form-field"

/** A number in words of the form; the form checks it. */
export const NumberField = ({
  id,
  label,
  help,
  error,
  value,
  decimal = false,
  onChange,
}: {
  id: string
  label: string
  help?: string
  error: string | undefined
  value: string
  decimal?: boolean
  onChange: (value: string) => void
}) => (
  <FormField id={id} label={label} help={help} error={error}>
    <Input
      id={id}
      inputMode={decimal ? "decimal" : "numeric"}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  </FormField>
)
