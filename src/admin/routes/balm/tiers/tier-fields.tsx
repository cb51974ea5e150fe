import { Input, Text, Textarea } from "@medusajs/ui"
import { FormField } from "../../../components/form-field"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import type { TierDraft, TierFaults } from "../../../lib/tier-draft"

const LANGUAGES = ["en", "zhCN"] as const

type Props = {
  draft: TierDraft
  faults: TierFaults
  onChange: (draft: TierDraft) => void
}

/** The reader's own language first. */
const useLanguages = () =>
  useBalm().language === "zhCN" ? LANGUAGES.toReversed() : [...LANGUAGES]

const useFaultText = (faults: TierFaults) => {
  const { word } = useBalm()
  return (field: string): string | undefined =>
    faults[field] && word("tiers.fault", faults[field])
}

const Naming = ({ draft, faults, onChange }: Props) => {
  const { t, word } = useBalm()
  const fault = useFaultText(faults)
  return (
    <LabelledSection title={t("tiers.naming")}>
      {useLanguages().map((one, index) => (
        <FormField
          key={one}
          id={`balm-tier-name-${one}`}
          label={word("tiers.nameIn", one)}
          error={draft.name[one].trim() ? undefined : fault("name")}
        >
          <Input
            id={`balm-tier-name-${one}`}
            value={draft.name[one]}
            maxLength={60}
            autoFocus={index === 0}
            onChange={({ target }) =>
              onChange({
                ...draft,
                name: { ...draft.name, [one]: target.value },
              })
            }
          />
        </FormField>
      ))}
    </LabelledSection>
  )
}

const Asking = ({ draft, faults, onChange }: Props) => {
  const { t } = useBalm()
  const fault = useFaultText(faults)
  return (
    <LabelledSection title={t("tiers.asks")}>
      <Text size="small" className="text-ui-fg-subtle">
        {t("tiers.asksHelp")}
      </Text>
      <div className="grid grid-cols-2 gap-4">
        {Object.entries(draft.spend).map(([code, text]) => (
          <FormField
            key={code}
            id={`balm-tier-spend-${code}`}
            label={t("tiers.spendIn", { currency: code.toUpperCase() })}
            error={fault(`spend.${code}`)}
          >
            <Input
              id={`balm-tier-spend-${code}`}
              inputMode="decimal"
              value={text}
              onChange={({ target }) =>
                onChange({
                  ...draft,
                  spend: { ...draft.spend, [code]: target.value },
                })
              }
            />
          </FormField>
        ))}
        <FormField
          id="balm-tier-visits"
          label={t("tiers.visitsField")}
          error={fault("visits")}
        >
          <Input
            id="balm-tier-visits"
            inputMode="numeric"
            value={draft.visits}
            onChange={({ target }) =>
              onChange({ ...draft, visits: target.value })
            }
          />
        </FormField>
      </div>
    </LabelledSection>
  )
}

/** Numbers that a tier gives, by field of the draft. */
const GIVEN = ["multiplier", "bookingDays", "birthdayPoints"] as const

const Giving = ({ draft, faults, onChange }: Props) => {
  const { t, word } = useBalm()
  const fault = useFaultText(faults)
  return (
    <LabelledSection title={t("tiers.gives")}>
      {GIVEN.map((field) => (
        <FormField
          key={field}
          id={`balm-tier-${field}`}
          label={word("tiers.given", field)}
          help={word("tiers.givenHelp", field)}
          error={fault(field)}
        >
          <Input
            id={`balm-tier-${field}`}
            inputMode="decimal"
            className="w-28"
            value={draft[field]}
            onChange={({ target }) =>
              onChange({ ...draft, [field]: target.value })
            }
          />
        </FormField>
      ))}
      {useLanguages().map((one) => (
        <FormField
          key={one}
          id={`balm-tier-perks-${one}`}
          label={word("tiers.perksIn", one)}
          help={t("tiers.perksHelp")}
          error={draft.perks[one].trim() ? undefined : fault("perks")}
        >
          <Textarea
            id={`balm-tier-perks-${one}`}
            rows={3}
            maxLength={1_000}
            value={draft.perks[one]}
            onChange={({ target }) =>
              onChange({
                ...draft,
                perks: { ...draft.perks, [one]: target.value },
              })
            }
          />
        </FormField>
      ))}
    </LabelledSection>
  )
}

/** A tier's names, what it asks, and what it gives. */
export const TierFields = (props: Props) => (
  <div className="flex flex-col gap-y-8">
    <Naming {...props} />
    <Asking {...props} />
    <Giving {...props} />
  </div>
)
