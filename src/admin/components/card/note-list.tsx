import { Button, Text, clx } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import { useMe } from "../../hooks/use-team"
import type { ClientNote } from "../../lib/api/client-card"
import { StaffName } from "../staff-name"

const Note = ({
  note,
  onStrike,
}: {
  note: ClientNote
  onStrike: (() => void) | undefined
}) => {
  const { t } = useBalm()
  const format = useFormat()
  return (
    <li className="flex items-start justify-between gap-x-4 py-2">
      <div className="min-w-0">
        <Text
          size="small"
          className={clx("whitespace-pre-line break-words", {
            "text-ui-fg-muted line-through": note.struck_at !== null,
          })}
        >
          {note.text}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {format.day(note.written_at)} · <StaffName id={note.author_id} />
          {note.struck_at !== null &&
            ` · ${t("card.struck", { date: format.day(note.struck_at) })}`}
        </Text>
      </div>
      {onStrike && (
        <Button variant="transparent" size="small" onClick={onStrike}>
          {t("card.strike")}
        </Button>
      )}
    </li>
  )
}

/** Notes, newest first; one's own can be struck out. */
export const NoteList = ({
  notes,
  onStrike,
}: {
  notes: ClientNote[]
  onStrike: ((id: string) => void) | undefined
}) => {
  const { t } = useBalm()
  const { data } = useMe()
  if (notes.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("card.noNotes")}
      </Text>
    )
  }
  return (
    <ul className="divide-ui-border-base divide-y">
      {notes.map((note) => (
        <Note
          key={note.id}
          note={note}
          onStrike={
            onStrike &&
            note.struck_at === null &&
            note.author_id === data?.staff.id
              ? () => onStrike(note.id)
              : undefined
          }
        />
      ))}
    </ul>
  )
}
