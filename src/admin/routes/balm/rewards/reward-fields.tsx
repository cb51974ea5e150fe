import { Input, Label, Switch, Text, Textarea } from "@medusajs/ui"
import { FilterPills } from "../../../components/filter-pills"
import { FormField } from "../../../components/form-field"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import { REWARD_KINDS } from "../../../lib/api/rewards"
import { KindFields } from "./kind-fields"
import { LimitFields } from "./limit-fields"
import { useRewardFault } from "./use-reward-fault"
import type { RewardFieldProps } from "./use-reward-fault"

type Props = RewardFieldProps & {
  isNew: boolean
  names: ReadonlyMap<string, string>
}

const LANGUAGES = ["en", "zhCN"] as const

/** The reader's own language first. */
const useLanguages = () =>
  useBalm().language === "zhCN" ? LANGUAGES.toReversed() : [...LANGUAGES]

/** What it is; a reward stays of its kind. */
const Kind = ({ draft, isNew, onChange }: Props) => {
  const { t, word } = useBalm()
  return (
    <LabelledSection title={t("rewards.kindTitle")}>
      {isNew ? (
        <FilterPills
          label={t("rewards.kindTitle")}
          value={draft.kind}
          options={REWARD_KINDS.map((value) => ({
            value,
            label: word("rewards.kind", value),
          }))}
          onChange={(value) => {
            const kind = REWARD_KINDS.find((one) => one === value)
            onChange({ ...draft, kind: kind ?? draft.kind })
          }}
        />
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t("rewards.kindStays", {
            kind: word("rewards.kind", draft.kind),
          })}
        </Text>
      )}
    </LabelledSection>
  )
}

const Naming = ({ draft, faults, onChange }: Props) => {
  const { t, word } = useBalm()
  const fault = useRewardFault(faults)
  return (
    <LabelledSection title={t("rewards.naming")}>
      {useLanguages().map((one) => (
        <FormField
          key={one}
          id={`balm-reward-name-${one}`}
          label={word("rewards.nameIn", one)}
          error={draft.name[one].trim() ? undefined : fault("name")}
        >
          <Input
            id={`balm-reward-name-${one}`}
            value={draft.name[one]}
            maxLength={60}
            onChange={({ target }) =>
              onChange({
                ...draft,
                name: { ...draft.name, [one]: target.value },
              })
            }
          />
        </FormField>
      ))}
      {useLanguages().map((one) => (
        <FormField
          key={one}
          id={`balm-reward-description-${one}`}
          label={word("rewards.descriptionIn", one)}
          error={
            draft.description[one].trim() ? undefined : fault("description")
          }
        >
          <Textarea
            id={`balm-reward-description-${one}`}
            rows={2}
            maxLength={1_000}
            value={draft.description[one]}
            onChange={({ target }) =>
              onChange({
                ...draft,
                description: { ...draft.description, [one]: target.value },
              })
            }
          />
        </FormField>
      ))}
    </LabelledSection>
  )
}

const Active = ({ draft, onChange }: Props) => {
  const { t } = useBalm()
  return (
    <div className="flex items-center justify-between gap-x-4">
      <div>
        <Label htmlFor="balm-reward-active" size="small" weight="plus">
          {t("rewards.active")}
        </Label>
        <Text size="small" className="text-ui-fg-subtle">
          {t("rewards.activeHelp")}
        </Text>
      </div>
      <Switch
        id="balm-reward-active"
        checked={draft.isActive}
        onCheckedChange={(isActive) => onChange({ ...draft, isActive })}
      />
    </div>
  )
}

/** All that a store says about a reward, its kind first. */
export const RewardFields = (props: Props) => (
  <div className="flex flex-col gap-y-8">
    <Kind {...props} />
    <KindFields {...props} />
    <Naming {...props} />
    <LimitFields {...props} />
    <Active {...props} />
  </div>
)
