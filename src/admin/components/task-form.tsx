import { Button, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useBalm } from "../hooks/use-balm"

/** Something to be done to somebody, in place of what is known of them. */
export const TaskForm = ({
  title,
  intro,
  submit,
  dismiss,
  isComplete,
  isSending,
  onSubmit,
  onCancel,
  children,
}: {
  title: string
  intro: string
  /** What is done, where that is more than saving. */
  submit?: string
  /** Leaves it as it was, where "Cancel" could mean the task itself. */
  dismiss?: string
  isComplete: boolean
  isSending: boolean
  onSubmit: () => void
  onCancel: () => void
  children: ReactNode
}) => {
  const { t } = useBalm()
  return (
    <form
      className="flex flex-col gap-y-6"
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) {
          onSubmit()
        }
      }}
    >
      <div>
        <Heading level="h2">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle mt-1">
          {intro}
        </Text>
      </div>
      {children}
      <div className="flex gap-x-2">
        <Button type="submit" disabled={!isComplete} isLoading={isSending}>
          {submit ?? t("common.save")}
        </Button>
        <Button type="button" variant="secondary" onClick={onCancel}>
          {dismiss ?? t("common.cancel")}
        </Button>
      </div>
    </form>
  )
}
