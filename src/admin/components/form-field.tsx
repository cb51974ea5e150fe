import { Hint, Label } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A field with its name, and below it help, or what is wrong with it. */
export const FormField = ({
  id,
  label,
  help,
  error,
  children,
}: {
  id: string
  label: string
  help?: string | undefined
  error?: string | undefined
  children: ReactNode
}) => (
  <div className="flex min-w-0 flex-col gap-y-2">
    <Label htmlFor={id} size="small">
      {label}
    </Label>
    {children}
    {error ? (
      <Hint variant="error" role="alert" id={`${id}-note`}>
        {error}
      </Hint>
    ) : (
      help && <Hint id={`${id}-note`}>{help}</Hint>
    )}
  </div>
)
