import { Input } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import { PREGNANCIES, SEVERITIES } from "../../lib/api/health"
import type { HealthContent, HealthField } from "../../lib/api/health"
import type { Vocabulary } from "../../lib/api/health-terms"
import { LabelledSection } from "../labelled-section"
import { BodyFields } from "./body-fields"
import { OneOf } from "./choices"
import { ConditionPicker } from "./condition-picker"
import { LinesField } from "./lines-field"
import { NameRows } from "./name-rows"
import { PersonFields } from "./person-fields"

export type SetField = <Field extends HealthField>(
  field: Field,
  value: HealthContent[Field]
) => void

/** Every field of the record, in the order in which a person is asked. */
export const HealthForm = ({
  draft,
  vocabulary,
  set,
}: {
  draft: HealthContent
  vocabulary: Vocabulary
  set: SetField
}) => {
  const { t, word } = useBalm()
  const { pregnancy } = draft
  return (
    <div className="flex flex-col gap-y-8">
      <NameRows
        label={t("health.fields.allergies")}
        nameLabel={t("health.allergyName")}
        rows={draft.allergies}
        fresh={{ name: "", severity: "unknown", note: null }}
        onChange={(allergies) => set("allergies", allergies)}
      >
        {(row, change) => (
          <OneOf
            label={t("health.severity")}
            options={SEVERITIES.map((value) => ({
              value,
              label: word("health.severities", value),
            }))}
            value={row.severity}
            onChange={(severity) =>
              change({ ...row, severity: severity ?? "unknown" })
            }
          />
        )}
      </NameRows>
      <LabelledSection title={t("health.fields.conditions")}>
        <ConditionPicker
          vocabulary={vocabulary}
          rows={draft.conditions}
          onChange={(conditions) => set("conditions", conditions)}
        />
      </LabelledSection>
      <LabelledSection title={t("health.fields.pregnancy")}>
        <OneOf
          label={t("health.pregnancyAsk")}
          options={PREGNANCIES.map((value) => ({
            value,
            label: word("health.pregnancies", value),
          }))}
          value={pregnancy.state}
          onChange={(state) =>
            set("pregnancy", {
              state: state ?? "unknown",
              due_on: state === "pregnant" ? pregnancy.due_on : null,
            })
          }
        />
        {pregnancy.state === "pregnant" && (
          <Input
            type="date"
            className="w-48"
            value={pregnancy.due_on ?? ""}
            aria-label={t("health.dueDate")}
            onChange={(event) =>
              set("pregnancy", {
                ...pregnancy,
                due_on: event.target.value || null,
              })
            }
          />
        )}
      </LabelledSection>
      <NameRows
        label={t("health.fields.medication")}
        nameLabel={t("health.medicationName")}
        rows={draft.medication}
        fresh={{ name: "", note: null }}
        onChange={(medication) => set("medication", medication)}
      />
      <LinesField
        label={t("health.fields.ingredient_dislikes")}
        placeholder={t("health.onePerLine")}
        lines={draft.ingredient_dislikes}
        onChange={(names) => set("ingredient_dislikes", names)}
      />
      <BodyFields draft={draft} set={set} />
      <PersonFields draft={draft} set={set} />
    </div>
  )
}
