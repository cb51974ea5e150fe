import { Label, Switch, Text } from "@medusajs/ui"

/** Yes or no, and what it means. */
export const SwitchRow = ({
  id,
  label,
  help,
  checked,
  onChange,
}: {
  id: string
  label: string
  help?: string
  checked: boolean
  onChange: (checked: boolean) => void
}) => (
  <div className="flex items-center justify-between gap-x-4">
    <div className="min-w-0">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {help && (
        <Text size="small" className="text-ui-fg-subtle">
          {help}
        </Text>
      )}
    </div>
    <Switch
      id={id}
      className="shrink-0"
      checked={checked}
      onCheckedChange={onChange}
    />
  </div>
)
