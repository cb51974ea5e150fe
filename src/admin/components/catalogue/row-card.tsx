import { Trash } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** One of several rows of a form, with its number and the way out. */
export const RowCard = ({
  title,
  removeLabel,
  onRemove,
  children,
}: {
  title: string
  removeLabel: string
  onRemove: () => void
  children: ReactNode
}) => (
  <div className="bg-ui-bg-subtle flex flex-col gap-y-3 rounded-lg p-3">
    <div className="flex items-center justify-between gap-x-2">
      <Text size="small" weight="plus">
        {title}
      </Text>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={removeLabel}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </div>
    {children}
  </div>
)
