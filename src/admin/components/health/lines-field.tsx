import { Label, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"

/** A list, one entry per line. */
export const LinesField = ({
  label,
  placeholder,
  lines,
  onChange,
}: {
  label: string
  placeholder: string
  lines: string[]
  onChange: (lines: string[]) => void
}) => {
  const id = useId()
  // An empty last line is no entry yet, but must stay while somebody types.
  const [text, setText] = useState(lines.join("\n"))
  return (
    <div className="flex flex-col gap-y-2">
      <Label weight="plus" htmlFor={id}>
        {label}
      </Label>
      <Textarea
        id={id}
        value={text}
        rows={3}
        placeholder={placeholder}
        onChange={(event) => {
          setText(event.target.value)
          onChange(
            event.target.value
              .split("\n")
              .map((line) => line.trim())
              .filter(Boolean)
          )
        }}
      />
    </div>
  )
}
