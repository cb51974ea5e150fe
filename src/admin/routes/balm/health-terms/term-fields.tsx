import { Hint, Input, Label, Select } from "@medusajs/ui"
import { OneOf } from "../../../components/health/choices"
import { useBalm } from "../../../hooks/use-balm"
import { WEIGHTS } from "../../../lib/api/health-terms"
import type { TermWords, Vocabulary } from "../../../lib/api/health-terms"

const LANGUAGES = ["en", "zhCN"] as const

/** A term in both languages, where it belongs, and what it weighs. */
export const TermFields = ({
  draft,
  groups,
  onChange,
}: {
  draft: TermWords
  groups: Vocabulary["groups"]
  onChange: (draft: TermWords) => void
}) => {
  const { t, word, language } = useBalm()
  // The reader's own language first.
  const languages =
    language === "zhCN" ? LANGUAGES.toReversed() : [...LANGUAGES]
  return (
    <div className="flex flex-col gap-y-6">
      <div className="flex flex-col gap-y-4">
        {languages.map((one, index) => (
          <div key={one} className="flex flex-col gap-y-2">
            <Label htmlFor={`balm-term-${one}`}>
              {word("terms.languages", one)}
            </Label>
            <Input
              id={`balm-term-${one}`}
              value={draft.label[one]}
              maxLength={200}
              autoFocus={index === 0}
              onChange={(event) =>
                onChange({
                  ...draft,
                  label: { ...draft.label, [one]: event.target.value },
                })
              }
            />
          </div>
        ))}
        <Hint>{t("terms.bothHint")}</Hint>
      </div>
      <div className="flex flex-col gap-y-2">
        <Label htmlFor="balm-term-group">{t("terms.group")}</Label>
        <Select
          value={draft.group}
          onValueChange={(group) => onChange({ ...draft, group })}
        >
          <Select.Trigger id="balm-term-group">
            <Select.Value placeholder={t("terms.chooseGroup")} />
          </Select.Trigger>
          <Select.Content>
            {groups.map(({ code, label }) => (
              <Select.Item key={code} value={code}>
                {label[language]}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <div className="flex flex-col gap-y-2">
        <OneOf
          label={t("terms.weight")}
          options={WEIGHTS.map((value) => ({
            value,
            label: word("terms.weights", value),
          }))}
          value={draft.weight}
          onChange={(weight) =>
            onChange({ ...draft, weight: weight ?? draft.weight })
          }
        />
        <Hint>{word("terms.weightHints", draft.weight)}</Hint>
      </div>
    </div>
  )
}
