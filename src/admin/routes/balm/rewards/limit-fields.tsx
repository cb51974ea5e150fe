import { Input } from "@medusajs/ui"
import { ChoiceSelect } from "../../../components/choice-select"
import { FormField } from "../../../components/form-field"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import { useTiers } from "../../../hooks/use-tiers"
import { NumberField } from "../../../components/number-field"
import { useRewardFault } from "./use-reward-fault"
import type { RewardFieldProps } from "./use-reward-fault"

const NUMBERS = ["perMember", "periodDays", "stock"] as const
const DAYS = ["from", "until"] as const

/** Who may have it, how often, and until when; all of it may stay empty. */
export const LimitFields = ({ draft, faults, onChange }: RewardFieldProps) => {
  const { t, word, language } = useBalm()
  const fault = useRewardFault(faults)
  const { data } = useTiers()
  return (
    <LabelledSection title={t("rewards.limitsTitle")}>
      <div className="flex flex-col gap-y-4">
        {NUMBERS.filter(
          // Without a number of times there is nothing to count within days.
          (field) => field !== "periodDays" || draft.perMember.trim() !== ""
        ).map((field) => (
          <NumberField
            key={field}
            id={`balm-reward-${field}`}
            label={word("rewards.limit", field)}
            help={word("rewards.limitHelp", field)}
            error={fault(field)}
            value={draft[field]}
            onChange={(value) => onChange({ ...draft, [field]: value })}
          />
        ))}
        <FormField
          id="balm-reward-tier"
          label={t("rewards.lowestTier")}
          help={t("rewards.lowestTierHelp")}
        >
          <ChoiceSelect
            id="balm-reward-tier"
            none={t("rewards.everybody")}
            options={(data?.membership_tiers ?? []).map(({ id, name }) => ({
              value: id,
              label: name[language],
            }))}
            value={draft.tierId}
            onChange={(tierId) => onChange({ ...draft, tierId })}
          />
        </FormField>
        <div className="grid grid-cols-2 gap-4">
          {DAYS.map((field) => (
            <FormField
              key={field}
              id={`balm-reward-${field}`}
              label={word("rewards.day", field)}
              error={fault(field)}
            >
              <Input
                id={`balm-reward-${field}`}
                type="date"
                value={draft[field]}
                onChange={({ target }) =>
                  onChange({ ...draft, [field]: target.value })
                }
              />
            </FormField>
          ))}
        </div>
      </div>
    </LabelledSection>
  )
}
