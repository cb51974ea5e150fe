import { useBalm } from "../../hooks/use-balm"
import { useCardWords } from "../../hooks/use-card-words"
import { useChangeCard } from "../../hooks/use-client-card"
import { CARD_FIELDS } from "../../lib/card-fields"
import type { CardChange, ClientCard } from "../../lib/api/client-card"
import { FactList } from "../fact-list"
import { LabelledSection } from "../labelled-section"
import { AddLine } from "./add-line"
import { NoteList } from "./note-list"
import { TagList } from "./tag-list"

/** The card to read; notes and tags are added on the spot. */
export const CardBody = ({
  customerId,
  card,
  canWrite,
}: {
  customerId: string
  card: ClientCard
  canWrite: boolean
}) => {
  const { t } = useBalm()
  const read = useCardWords()
  const save = useChangeCard()
  const change = (one: CardChange) => save.mutate({ customerId, change: one })
  return (
    <div className="flex flex-col gap-y-6 px-6 py-4">
      <FactList
        facts={CARD_FIELDS.map((field) => {
          const value = read(field, card)
          return {
            label: t(`card.fields.${field}`),
            value: value ?? (
              <span className="text-ui-fg-muted">{t("card.none")}</span>
            ),
          }
        })}
      />
      <LabelledSection title={t("card.tags")}>
        <TagList
          tags={card.tags}
          onRemove={canWrite ? (remove) => change({ remove }) : undefined}
        />
        {canWrite && (
          <AddLine
            label={t("card.addTag")}
            longest={40}
            onAdd={(add) => change({ add })}
          />
        )}
      </LabelledSection>
      <LabelledSection title={t("card.notes")}>
        {canWrite && (
          <AddLine
            label={t("card.newNote")}
            longest={5000}
            onAdd={(note) => change({ note })}
          />
        )}
        <NoteList
          notes={card.notes}
          onStrike={canWrite ? (strike) => change({ strike }) : undefined}
        />
      </LabelledSection>
    </div>
  )
}
