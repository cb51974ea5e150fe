import { Button, Input, Text, Textarea } from "@medusajs/ui"
import { RowCard } from "../../../components/catalogue/row-card"
import { FormField } from "../../../components/form-field"
import { LabelledSection } from "../../../components/labelled-section"
import { NumberField } from "../../../components/number-field"
import { useBalm } from "../../../hooks/use-balm"
import { useDraftFault } from "../../../hooks/use-draft-fault"
import { EMPTY_STEP } from "../../../lib/service-draft"
import type { StepDraft } from "../../../lib/service-draft"
import type { ServiceFieldProps } from "./treatment-fields"

const LANGUAGES = ["en", "zhCN"] as const

/** The reader's own language first. */
const useLanguages = () =>
  useBalm().language === "zhCN" ? LANGUAGES.toReversed() : [...LANGUAGES]

const Steps = ({ draft, faults, onChange }: ServiceFieldProps) => {
  const { t, word } = useBalm()
  const fault = useDraftFault(faults)
  const languages = useLanguages()
  const set = (steps: StepDraft[]) => onChange({ ...draft, steps })
  const change = (at: number, part: Partial<StepDraft>) =>
    set(
      draft.steps.map((step, index) =>
        index === at ? { ...step, ...part } : step
      )
    )
  return (
    <LabelledSection title={t("services.steps")}>
      <Text size="small" className="text-ui-fg-subtle">
        {t("services.stepsHelp")}
      </Text>
      {draft.steps.map((step, at) => (
        <RowCard
          key={at}
          title={t("services.step", { number: at + 1 })}
          removeLabel={t("services.removeStep", { number: at + 1 })}
          onRemove={() => set(draft.steps.filter((_, index) => index !== at))}
        >
          <div className="grid grid-cols-[minmax(0,1fr)_6rem] items-start gap-3">
            <FormField
              id={`balm-step-${at}`}
              label={word("services.stepIn", languages[0] ?? "en")}
              error={fault(`steps.${at}`)}
            >
              <div className="flex flex-col gap-y-2">
                {languages.map((one, index) => (
                  <Input
                    key={one}
                    id={`balm-step-${at}${index === 0 ? "" : `-${one}`}`}
                    maxLength={200}
                    {...(index > 0 && {
                      placeholder: word("services.stepIn", one),
                      "aria-label": word("services.stepIn", one),
                    })}
                    value={step.title[one]}
                    onChange={({ target }) =>
                      change(at, {
                        title: { ...step.title, [one]: target.value },
                      })
                    }
                  />
                ))}
              </div>
            </FormField>
            <NumberField
              id={`balm-step-minutes-${at}`}
              label={t("services.stepMinutes")}
              error={fault(`steps.${at}.minutes`)}
              value={step.minutes}
              onChange={(minutes) => change(at, { minutes })}
            />
          </div>
        </RowCard>
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => set([...draft.steps, EMPTY_STEP])}
      >
        {t("services.addStep")}
      </Button>
    </LabelledSection>
  )
}

/** How it is done, step by step, and what the customer does afterwards. */
export const GuideFields = (props: ServiceFieldProps) => {
  const { t, word } = useBalm()
  const { draft, onChange } = props
  return (
    <>
      <Steps {...props} />
      <LabelledSection title={t("services.aftercare")}>
        <Text size="small" className="text-ui-fg-subtle">
          {t("services.aftercareHelp")}
        </Text>
        {useLanguages().map((one) => (
          <FormField
            key={one}
            id={`balm-aftercare-${one}`}
            label={word("services.aftercareIn", one)}
          >
            <Textarea
              id={`balm-aftercare-${one}`}
              rows={3}
              maxLength={4_000}
              value={draft.aftercare[one]}
              onChange={({ target }) =>
                onChange({
                  ...draft,
                  aftercare: { ...draft.aftercare, [one]: target.value },
                })
              }
            />
          </FormField>
        ))}
      </LabelledSection>
    </>
  )
}
