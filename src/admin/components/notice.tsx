import { Text, clx } from "@medusajs/ui"
import type { ReactNode } from "react"

/** Something that has to be read before going on. */
export const Notice = ({
  tone,
  title,
  children,
}: {
  tone: "orange" | "red"
  title: string
  children?: ReactNode
}) => (
  <div
    role="alert"
    className={clx("rounded-lg p-4", {
      "bg-ui-tag-orange-bg text-ui-tag-orange-text": tone === "orange",
      "bg-ui-tag-red-bg text-ui-tag-red-text": tone === "red",
    })}
  >
    <Text size="small" weight="plus">
      {title}
    </Text>
    {children && (
      <Text as="div" size="small" className="break-words">
        {children}
      </Text>
    )}
  </div>
)
