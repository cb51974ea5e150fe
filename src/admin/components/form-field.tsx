import { Hint, Label } from "@medusajs/ui"
import { cloneElement, isValidElement } from "react"
import type { ReactNode } from "react"

/** What a reader of the screen hears beside the name of a field. */
type Spoken = { "aria-invalid"?: boolean; "aria-describedby"?: string }

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
}) => {
  const noteId = `${id}-note`
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      {isValidElement<Spoken>(children)
        ? cloneElement(children, {
            // Turns the field's edge red, too.
            ...(error && { "aria-invalid": true }),
            ...((error ?? help) && { "aria-describedby": noteId }),
          })
        : children}
      {error ? (
        <Hint variant="error" role="alert" id={noteId}>
          {error}
        </Hint>
      ) : (
        help && <Hint id={noteId}>{help}</Hint>
      )}
    </div>
  )
}
