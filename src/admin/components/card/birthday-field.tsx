import { Checkbox, Input, Label } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useBalm } from "../../hooks/use-balm"
import { CALENDARS } from "../../lib/card-fields"
import { monthNames } from "../../lib/birthday"
import type { CardDraft, CardProblems } from "../../lib/client-card-draft"
import { browserLocale } from "../../lib/format"
import { ChoiceSelect } from "../choice-select"
import { FilterPills } from "../filter-pills"
import { FormField } from "../form-field"

const ID = "balm-card-birthday"

/** Month and day of either calendar; the year only where it was told. */
export const BirthdayField = ({
  draft,
  problem,
  set,
}: {
  draft: CardDraft
  problem: CardProblems["birthday"]
  set: (part: Partial<CardDraft>) => void
}) => {
  const { t, word } = useBalm()
  const { i18n } = useTranslation()
  const months = monthNames(browserLocale(i18n.language), draft.calendar)
  return (
    <FormField
      id={ID}
      label={t("card.fields.birthday")}
      help={t("card.birthdayHelp")}
      error={problem && word("card.problems", problem)}
    >
      <FilterPills
        label={t("card.calendar")}
        value={draft.calendar}
        options={CALENDARS.map((value) => ({
          value,
          label: word("card.calendars", value),
        }))}
        onChange={(value) =>
          set({ calendar: value === "lunar" ? "lunar" : "solar" })
        }
      />
      <div className="grid grid-cols-[2fr_1fr_1fr] gap-2">
        <ChoiceSelect
          id={ID}
          label={t("card.month")}
          options={months.map((label, index) => ({
            value: String(index + 1),
            label,
          }))}
          value={draft.month}
          onChange={(month) => set({ month })}
        />
        <Input
          inputMode="numeric"
          aria-label={t("card.day")}
          placeholder={t("card.day")}
          maxLength={2}
          value={draft.day}
          onChange={(event) => set({ day: event.target.value.trim() })}
        />
        <Input
          inputMode="numeric"
          aria-label={t("card.year")}
          placeholder={t("card.year")}
          maxLength={4}
          value={draft.year}
          onChange={(event) => set({ year: event.target.value.trim() })}
        />
      </div>
      {draft.calendar === "lunar" && (
        <div className="flex items-center gap-x-2">
          <Checkbox
            id={`${ID}-leap`}
            checked={draft.leap}
            onCheckedChange={(checked) => set({ leap: checked === true })}
          />
          <Label htmlFor={`${ID}-leap`} size="small">
            {t("card.leap")}
          </Label>
        </div>
      )}
    </FormField>
  )
}
