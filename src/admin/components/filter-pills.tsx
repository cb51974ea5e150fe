import { Button } from "@medusajs/ui"

/** A few choices side by side; the chosen one stands out. */
export const FilterPills = ({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}) => (
  <div className="flex flex-wrap gap-2" role="group" aria-label={label}>
    {options.map((option) => (
      <Button
        key={option.value}
        // In a form it would be taken for the one that sends it.
        type="button"
        size="small"
        variant={option.value === value ? "primary" : "secondary"}
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
      >
        {option.label}
      </Button>
    ))}
  </div>
)
