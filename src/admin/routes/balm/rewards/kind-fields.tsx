import { Hint } from "@medusajs/ui"
import { ChoiceSelect } from "../../../components/choice-select"
import { FormField } from "../../../components/form-field"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import { useServiceChoices } from "../../../hooks/use-rewards"
import { NumberField } from "../../../components/number-field"
import { useRewardFault } from "./use-reward-fault"
import type { RewardFieldProps } from "./use-reward-fault"
import { VariantField } from "./variant-field"

type Props = RewardFieldProps & { names: ReadonlyMap<string, string> }

const Amounts = ({ draft, faults, onChange }: Props) => {
  const { t } = useBalm()
  const fault = useRewardFault(faults)
  return (
    <>
      <div className="grid grid-cols-2 gap-4">
        {Object.entries(draft.amounts).map(([code, value]) => (
          <NumberField
            key={code}
            id={`balm-reward-amount-${code}`}
            label={t("rewards.amountIn", { currency: code.toUpperCase() })}
            error={fault(`amounts.${code}`)}
            value={value}
            decimal
            onChange={(text) =>
              onChange({
                ...draft,
                amounts: { ...draft.amounts, [code]: text },
              })
            }
          />
        ))}
      </div>
      {faults["amounts"] ? (
        <Hint variant="error" role="alert">
          {fault("amounts")}
        </Hint>
      ) : (
        <Hint>{t("rewards.amountsHelp")}</Hint>
      )}
    </>
  )
}

const Sessions = ({ draft, faults, onChange }: Props) => {
  const { t } = useBalm()
  const fault = useRewardFault(faults)
  const { data } = useServiceChoices()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-4">
      <FormField
        id="balm-reward-service"
        label={t("rewards.service")}
        error={draft.serviceId ? undefined : fault("service")}
      >
        <ChoiceSelect
          id="balm-reward-service"
          none={t("rewards.pleaseChoose")}
          options={(data ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          value={draft.serviceId}
          onChange={(serviceId) => onChange({ ...draft, serviceId })}
        />
      </FormField>
      <NumberField
        id="balm-reward-sessions"
        label={t("rewards.sessions")}
        error={fault("sessions")}
        value={draft.sessions}
        onChange={(sessions) => onChange({ ...draft, sessions })}
      />
    </div>
  )
}

const OfKind = (props: Props) => {
  const { t } = useBalm()
  const { draft, faults, names, onChange } = props
  const fault = useRewardFault(faults)
  switch (draft.kind) {
    case "amount_off":
      return <Amounts {...props} />
    case "percentage_off":
      return (
        <NumberField
          id="balm-reward-percentage"
          label={t("rewards.percentage")}
          help={t("rewards.percentageHelp")}
          error={fault("percentage")}
          value={draft.percentage}
          onChange={(percentage) => onChange({ ...draft, percentage })}
        />
      )
    case "free_product":
      return (
        <VariantField
          value={draft.variantId}
          name={names.get(draft.variantId)}
          error={draft.variantId ? undefined : fault("variant")}
          onChange={(variantId) => onChange({ ...draft, variantId })}
        />
      )
    case "free_session":
      return <Sessions {...props} />
  }
}

/** What is given, by its kind, and for how many points. */
export const KindFields = (props: Props) => {
  const { t } = useBalm()
  const { draft, faults, onChange } = props
  const fault = useRewardFault(faults)
  return (
    <LabelledSection title={t("rewards.givesTitle")}>
      <div className="flex flex-col gap-y-4">
        <OfKind {...props} />
        <NumberField
          id="balm-reward-cost"
          label={t("rewards.cost")}
          error={fault("cost")}
          value={draft.cost}
          onChange={(cost) => onChange({ ...draft, cost })}
        />
      </div>
    </LabelledSection>
  )
}
