import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** Nothing to show: why, and how it gets filled. */
export const EmptyState = ({
  icon,
  title,
  text,
}: {
  icon?: ReactNode
  title: string
  text: string
}) => (
  <div className="flex flex-col items-center gap-y-3 px-6 py-12 text-center">
    {icon && <span className="text-ui-fg-muted">{icon}</span>}
    <div className="max-w-md">
      <Text weight="plus">{title}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {text}
      </Text>
    </div>
  </div>
)
