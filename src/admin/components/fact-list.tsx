import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** Name and value, line by line. */
export const FactList = ({
  facts,
}: {
  facts: { label: string; value: ReactNode }[]
}) => (
  <dl className="divide-ui-border-base divide-y">
    {facts.map(({ label, value }) => (
      <div
        key={label}
        className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-4 py-2.5"
      >
        <Text as="div" size="small" className="text-ui-fg-subtle" asChild>
          <dt>{label}</dt>
        </Text>
        <Text as="div" size="small" className="break-words" asChild>
          <dd>{value}</dd>
        </Text>
      </div>
    ))}
  </dl>
)
