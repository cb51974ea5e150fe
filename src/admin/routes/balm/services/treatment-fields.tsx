import { Input, Textarea } from "@medusajs/ui"
import { FormField } from "../../../components/form-field"
import { LabelledSection } from "../../../components/labelled-section"
import { NumberField } from "../../../components/number-field"
import { useBalm } from "../../../hooks/use-balm"
import { useDraftFault } from "../../../hooks/use-draft-fault"
import type { DraftFaults } from "../../../lib/product-draft"
import { TIMES } from "../../../lib/service-draft"
import type { ServiceDraft } from "../../../lib/service-draft"

/** What every part of the form gets. */
export type ServiceFieldProps = {
  draft: ServiceDraft
  faults: DraftFaults
  onChange: (draft: ServiceDraft) => void
}

/** How long it takes, how often it may be, and what it needs. */
export const TreatmentFields = ({
  draft,
  faults,
  onChange,
}: ServiceFieldProps) => {
  const { t, word } = useBalm()
  const fault = useDraftFault(faults)
  return (
    <LabelledSection title={t("services.treatment")}>
      <div className="flex flex-col gap-y-4">
        <div className="grid grid-cols-2 items-start gap-4">
          {TIMES.map((time) => (
            <NumberField
              key={time}
              id={`balm-${time}`}
              label={word("services.time", `${time}_minutes`)}
              help={word("services.timeHelp", time)}
              error={fault(time)}
              value={draft[time]}
              onChange={(text) => onChange({ ...draft, [time]: text })}
            />
          ))}
        </div>
        <NumberField
          id="balm-interval"
          label={t("services.interval")}
          help={t("services.intervalHelp")}
          error={fault("interval")}
          value={draft.interval}
          onChange={(interval) => onChange({ ...draft, interval })}
        />
        <FormField
          id="balm-skills"
          label={t("services.skills")}
          help={t("services.skillsHelp")}
        >
          <Textarea
            id="balm-skills"
            rows={2}
            value={draft.skills}
            onChange={({ target }) =>
              onChange({ ...draft, skills: target.value })
            }
          />
        </FormField>
        <FormField
          id="balm-room"
          label={t("services.room")}
          help={t("services.roomHelp")}
        >
          <Input
            id="balm-room"
            maxLength={60}
            value={draft.roomKind}
            onChange={({ target }) =>
              onChange({ ...draft, roomKind: target.value })
            }
          />
        </FormField>
      </div>
    </LabelledSection>
  )
}
