import { Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A part of a drawer with its name above it. */
export const LabelledSection = ({
  title,
  children,
}: {
  title: string
  children: ReactNode
}) => (
  <section className="flex flex-col gap-y-2">
    <Heading level="h3">{title}</Heading>
    {children}
  </section>
)
