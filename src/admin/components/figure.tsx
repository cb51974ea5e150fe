import { Text } from "@medusajs/ui"

/** A number that matters, what it is above it and what belongs to it below. */
export const Figure = ({
  label,
  value,
  note,
}: {
  label: string
  value: string
  note: string
}) => (
  <div className="flex min-w-0 flex-col gap-y-1">
    <Text size="small" className="text-ui-fg-subtle">
      {label}
    </Text>
    <div className="text-ui-fg-base text-2xl font-medium tabular-nums">
      {value}
    </div>
    <Text size="small" className="text-ui-fg-subtle">
      {note}
    </Text>
  </div>
)
