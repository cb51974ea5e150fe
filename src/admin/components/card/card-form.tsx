import { Input, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useBalm } from "../../hooks/use-balm"
import { useStaffNames } from "../../hooks/use-staff-names"
import { GENDERS, SOURCES } from "../../lib/card-fields"
import type { CardDraft, CardProblems } from "../../lib/client-card-draft"
import { browserLocale } from "../../lib/format"
import { LANGUAGES, languageName } from "../../lib/language-name"
import { ChoiceSelect } from "../choice-select"
import { FormField } from "../form-field"
import { OneOf } from "../health/choices"
import { BirthdayField } from "./birthday-field"

const ZONES = Intl.supportedValuesOf("timeZone")

/** Every field of the card, in the order in which a person is asked. */
export const CardForm = ({
  draft,
  problems,
  set,
}: {
  draft: CardDraft
  problems: CardProblems
  set: (part: Partial<CardDraft>) => void
}) => {
  const { t, word } = useBalm()
  const { i18n } = useTranslation()
  const { staff } = useStaffNames()
  const locale = browserLocale(i18n.language)
  const tags = [...new Set([...LANGUAGES, draft.locale].filter(Boolean))]
  return (
    <div className="flex flex-col gap-y-6">
      <BirthdayField draft={draft} problem={problems.birthday} set={set} />
      <OneOf
        label={t("card.fields.gender")}
        options={GENDERS.map((value) => ({
          value,
          label: word("card.genders", value),
        }))}
        value={draft.gender}
        onChange={(gender) => set({ gender })}
      />
      <FormField id="balm-card-locale" label={t("card.fields.locale")}>
        <ChoiceSelect
          id="balm-card-locale"
          options={tags.map((value) => ({
            value,
            label: languageName(locale, value),
          }))}
          value={draft.locale}
          onChange={(tag) => set({ locale: tag })}
        />
      </FormField>
      <FormField
        id="balm-card-zone"
        label={t("card.fields.zone")}
        help={t("card.zoneHelp")}
        error={problems.zone && word("card.problems", problems.zone)}
      >
        <Input
          id="balm-card-zone"
          list="balm-card-zones"
          autoComplete="off"
          maxLength={64}
          aria-invalid={problems.zone !== undefined}
          value={draft.zone}
          onChange={(event) => set({ zone: event.target.value })}
        />
        <datalist id="balm-card-zones">
          {ZONES.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </FormField>
      <OneOf
        label={t("card.fields.source_channel")}
        options={SOURCES.map((value) => ({
          value,
          label: word("card.sources", value),
        }))}
        value={draft.source_channel}
        onChange={(source_channel) => set({ source_channel })}
      />
      <FormField
        id="balm-card-staff"
        label={t("card.fields.preferred_staff_id")}
      >
        <ChoiceSelect
          id="balm-card-staff"
          options={staff
            .filter(
              ({ id, canServe }) => canServe || id === draft.preferred_staff_id
            )
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.preferred_staff_id}
          onChange={(preferred_staff_id) => set({ preferred_staff_id })}
        />
      </FormField>
      <FormField
        id="balm-card-hours"
        label={t("card.fields.preferred_hours")}
        help={t("card.hoursHelp")}
      >
        <Input
          id="balm-card-hours"
          maxLength={200}
          value={draft.preferred_hours}
          onChange={(event) => set({ preferred_hours: event.target.value })}
        />
      </FormField>
      {(["likes", "dislikes"] as const).map((field) => (
        <FormField
          key={field}
          id={`balm-card-${field}`}
          label={t(`card.fields.${field}`)}
        >
          <Textarea
            id={`balm-card-${field}`}
            rows={3}
            maxLength={2_000}
            value={draft[field]}
            onChange={(event) => set({ [field]: event.target.value })}
          />
        </FormField>
      ))}
    </div>
  )
}
