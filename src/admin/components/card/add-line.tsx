import { Button, Input } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"

/** One line to write and a button: empty again once it is added. */
export const AddLine = ({
  label,
  longest,
  onAdd,
}: {
  label: string
  longest: number
  onAdd: (text: string) => void
}) => {
  const { t } = useBalm()
  const [text, setText] = useState("")
  const add = () => {
    onAdd(text.trim())
    setText("")
  }
  return (
    <form
      className="flex items-center gap-x-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) {
          add()
        }
      }}
    >
      <div className="min-w-0 flex-1">
        <Input
          size="small"
          aria-label={label}
          placeholder={label}
          value={text}
          maxLength={longest}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Button
        type="submit"
        variant="secondary"
        size="small"
        disabled={!text.trim()}
      >
        {t("card.add")}
      </Button>
    </form>
  )
}
