import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { GuideName } from "../lib/guides"
import { HelpDrawer } from "./help-drawer"

/** What this page is, in one sentence, and help beside it. */
export const PageHeader = ({
  title,
  intro,
  guide,
  children,
}: {
  title: string
  intro: string
  guide: GuideName
  children?: ReactNode
}) => (
  <Container className="flex flex-col gap-y-4 px-6 py-4">
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1">
        <Heading level="h1">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle mt-1">
          {intro}
        </Text>
      </div>
      <HelpDrawer guide={guide} />
    </div>
    {children}
  </Container>
)
