import { Select } from "@medusajs/ui"
import { useBalm } from "../hooks/use-balm"

/** What stands for no choice: a list may not hold an empty value. */
const NONE = "-"

/** One of many, or none. */
export const ChoiceSelect = ({
  id,
  label,
  none,
  options,
  value,
  onChange,
}: {
  id: string
  label?: string
  /** What no choice means here; by default that it is not known. */
  none?: string
  options: { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}) => {
  const { t } = useBalm()
  return (
    <Select
      value={value || NONE}
      onValueChange={(chosen) => onChange(chosen === NONE ? "" : chosen)}
    >
      <Select.Trigger id={id} aria-label={label}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={NONE}>{none ?? t("card.none")}</Select.Item>
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
