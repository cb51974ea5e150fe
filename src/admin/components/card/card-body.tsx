import { Button, Text, clx } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import { useChangeCard } from "../../hooks/use-client-card"
import { useFormat } from "../../hooks/use-format"
import type { ClientCard, ClientNote } from "../../lib/api/client-card"
import { FactList } from "../fact-list"
import { LabelledSection } from "../labelled-section"
import { StaffName } from "../staff-name"
import { AddLine } from "./add-line"

const useBirthday = () => {
  const { t } = useBalm()
  return ({ birthday }: ClientCard): string => {
    if (birthday === null) {
      return t("card.none")
    }
    const { year, month, day } = birthday
    const text = [...(year ? [year] : []), month, day].join("-")
    return birthday.calendar === "lunar" ? t("card.lunar", { day: text }) : text
  }
}

const Note = ({
  note,
  onStrike,
}: {
  note: ClientNote
  onStrike: () => void
}) => {
  const { t } = useBalm()
  const format = useFormat()
  return (
    <li className="flex items-start justify-between gap-x-4 py-2">
      <div className="min-w-0">
        <Text
          size="small"
          className={clx("break-words", {
            "text-ui-fg-muted line-through": note.struck_at !== null,
          })}
        >
          {note.text}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {format.day(note.written_at)} · <StaffName id={note.author_id} />
        </Text>
      </div>
      {note.struck_at === null && (
        <Button variant="transparent" size="small" onClick={onStrike}>
          {t("card.strike")}
        </Button>
      )}
    </li>
  )
}

export const CardBody = ({
  customerId,
  card,
}: {
  customerId: string
  card: ClientCard
}) => {
  const { t, word } = useBalm()
  const birthday = useBirthday()
  const save = useChangeCard()
  const none = t("card.none")
  return (
    <div className="flex flex-col gap-y-6 px-6 py-4">
      <FactList
        facts={[
          { label: t("card.birthday"), value: birthday(card) },
          {
            label: t("card.source"),
            value: card.source_channel
              ? word("card.sources", card.source_channel)
              : none,
          },
          { label: t("card.hours"), value: card.preferred_hours ?? none },
          { label: t("card.likes"), value: card.likes ?? none },
          { label: t("card.dislikes"), value: card.dislikes ?? none },
        ]}
      />
      <LabelledSection title={t("card.tags")}>
        <div className="flex flex-wrap items-center gap-2">
          {card.tags.map((tag) => (
            <Button
              key={tag}
              variant="secondary"
              size="small"
              aria-label={t("card.removeTag", { tag })}
              onClick={() =>
                save.mutate({ customerId, change: { remove: tag } })
              }
            >
              {tag} ×
            </Button>
          ))}
          <AddLine
            label={t("card.addTag")}
            longest={40}
            onAdd={(add) => save.mutate({ customerId, change: { add } })}
          />
        </div>
      </LabelledSection>
      <LabelledSection title={t("card.notes")}>
        <AddLine
          label={t("card.newNote")}
          longest={5000}
          onAdd={(note) => save.mutate({ customerId, change: { note } })}
        />
        {card.notes.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("card.noNotes")}
          </Text>
        )}
        <ul className="divide-ui-border-base divide-y">
          {card.notes.map((note) => (
            <Note
              key={note.id}
              note={note}
              onStrike={() =>
                save.mutate({ customerId, change: { strike: note.id } })
              }
            />
          ))}
        </ul>
      </LabelledSection>
    </div>
  )
}
