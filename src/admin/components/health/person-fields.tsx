import { Input, Textarea } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import type { HealthContent } from "../../lib/api/health"
import { LabelledSection } from "../labelled-section"
import { LinesField } from "./lines-field"
import type { SetField } from "./health-form"

const NOBODY = { name: "", phone: "", relation: null }

/** What somebody wants, whom to call, and everything else. */
export const PersonFields = ({
  draft,
  set,
}: {
  draft: HealthContent
  set: SetField
}) => {
  const { t } = useBalm()
  const contact = draft.emergency_contact ?? NOBODY
  const call = (part: Partial<typeof contact>) => {
    const next = { ...contact, ...part }
    const isEmpty = !next.name && !next.phone && !next.relation
    set("emergency_contact", isEmpty ? null : next)
  }
  return (
    <>
      <LinesField
        label={t("health.fields.goals")}
        placeholder={t("health.onePerLine")}
        lines={draft.goals}
        onChange={(goals) => set("goals", goals)}
      />
      <LabelledSection title={t("health.fields.emergency_contact")}>
        <div className="grid grid-cols-1 gap-2 sm:grid-cols-3">
          <Input
            value={contact.name}
            maxLength={200}
            placeholder={t("health.contactName")}
            aria-label={t("health.contactName")}
            onChange={(event) => call({ name: event.target.value })}
          />
          <Input
            type="tel"
            value={contact.phone}
            maxLength={40}
            placeholder={t("health.contactPhone")}
            aria-label={t("health.contactPhone")}
            onChange={(event) => call({ phone: event.target.value })}
          />
          <Input
            value={contact.relation ?? ""}
            maxLength={100}
            placeholder={t("health.contactRelation")}
            aria-label={t("health.contactRelation")}
            onChange={(event) => call({ relation: event.target.value || null })}
          />
        </div>
      </LabelledSection>
      <LabelledSection title={t("health.fields.notes")}>
        <Textarea
          rows={5}
          value={draft.notes}
          maxLength={10_000}
          aria-label={t("health.fields.notes")}
          onChange={(event) => set("notes", event.target.value)}
        />
      </LabelledSection>
    </>
  )
}
