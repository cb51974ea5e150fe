import { SwitchRow } from "../../../components/catalogue/switch-row"
import { FilterPills } from "../../../components/filter-pills"
import { FormField } from "../../../components/form-field"
import { LabelledSection } from "../../../components/labelled-section"
import { NumberField } from "../../../components/number-field"
import { useBalm } from "../../../hooks/use-balm"
import { useDraftFault } from "../../../hooks/use-draft-fault"
import { USABLE_BY, VALIDITY_FROM } from "../../../lib/api/service-packages"
import type { PackageFieldProps } from "./item-fields"

/** How long it is good, for whom, and what may be done with it. */
export const TermFields = ({ draft, faults, onChange }: PackageFieldProps) => {
  const { t, word } = useBalm()
  const fault = useDraftFault(faults)
  return (
    <LabelledSection title={t("packages.terms")}>
      <div className="flex flex-col gap-y-4">
        <NumberField
          id="balm-validity"
          label={t("packages.validityDays")}
          help={t("packages.validityHelp")}
          error={fault("validityDays")}
          value={draft.validityDays}
          onChange={(validityDays) => onChange({ ...draft, validityDays })}
        />
        {draft.validityDays.trim() !== "" && (
          <FormField id="balm-validity-from" label={t("packages.countedFrom")}>
            <FilterPills
              label={t("packages.countedFrom")}
              value={draft.validityFrom}
              options={VALIDITY_FROM.map((value) => ({
                value,
                label: word("packages.from", value),
              }))}
              onChange={(value) =>
                onChange({
                  ...draft,
                  validityFrom:
                    VALIDITY_FROM.find((one) => one === value) ??
                    draft.validityFrom,
                })
              }
            />
          </FormField>
        )}
        <FormField
          id="balm-usable-by"
          label={t("packages.usableBy")}
          help={t("packages.usableByHelp")}
        >
          <FilterPills
            label={t("packages.usableBy")}
            value={draft.usableBy}
            options={USABLE_BY.map((value) => ({
              value,
              label: word("packages.users", value),
            }))}
            onChange={(value) =>
              onChange({
                ...draft,
                usableBy:
                  USABLE_BY.find((one) => one === value) ?? draft.usableBy,
              })
            }
          />
        </FormField>
        <SwitchRow
          id="balm-transferable"
          label={t("packages.transferable")}
          help={t("packages.transferableHelp")}
          checked={draft.transferable}
          onChange={(transferable) => onChange({ ...draft, transferable })}
        />
        <SwitchRow
          id="balm-freezable"
          label={t("packages.freezable")}
          help={t("packages.freezableHelp")}
          checked={draft.freezable}
          onChange={(freezable) => onChange({ ...draft, freezable })}
        />
      </div>
    </LabelledSection>
  )
}
