import { Heading, Text } from "@medusajs/ui"
import Markdown from "markdown-to-jsx/react"
import type { ReactNode } from "react"

type Children = { children?: ReactNode }

/** The guide's few kinds of Markdown in the dashboard's own type. */
const overrides = {
  h1: ({ children }: Children) => (
    <Heading level="h1" className="mb-2">
      {children}
    </Heading>
  ),
  h2: ({ children }: Children) => (
    <Heading level="h2" className="mb-2 mt-6">
      {children}
    </Heading>
  ),
  p: ({ children }: Children) => (
    <Text className="text-ui-fg-subtle mb-3">{children}</Text>
  ),
  ol: ({ children }: Children) => (
    <ol className="txt-medium text-ui-fg-subtle mb-3 list-decimal space-y-1.5 ps-5">
      {children}
    </ol>
  ),
  ul: ({ children }: Children) => (
    <ul className="txt-medium text-ui-fg-subtle mb-3 list-disc space-y-1.5 ps-5">
      {children}
    </ul>
  ),
  strong: ({ children }: Children) => (
    <strong className="text-ui-fg-base font-medium">{children}</strong>
  ),
}

/** A page of the staff guide. Markup in it is shown, never run. */
export const GuideText = ({ text }: { text: string }) => (
  <Markdown
    options={{ overrides, disableParsingRawHTML: true, forceBlock: true }}
  >
    {text}
  </Markdown>
)
