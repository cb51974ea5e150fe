import { Hint, Input, Textarea } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import { useDraftFault } from "../../hooks/use-draft-fault"
import { useCategories } from "../../hooks/use-services"
import { useCurrencies } from "../../hooks/use-tiers"
import type { DraftFaults, ProductDraft } from "../../lib/product-draft"
import { ChoiceSelect } from "../choice-select"
import { FormField } from "../form-field"
import { LabelledSection } from "../labelled-section"
import { NumberField } from "../number-field"

type Props = {
  draft: ProductDraft
  faults: DraftFaults
  onChange: (draft: ProductDraft) => void
}

const Prices = ({ draft, faults, onChange }: Props) => {
  const { t } = useBalm()
  const fault = useDraftFault(faults)
  const { data: currencies } = useCurrencies()
  return (
    <div className="flex flex-col gap-y-2">
      <div className="grid grid-cols-2 gap-4">
        {(currencies ?? []).map((code) => (
          <NumberField
            key={code}
            id={`balm-price-${code}`}
            label={t("catalogue.priceIn", { currency: code.toUpperCase() })}
            error={fault(`prices.${code}`)}
            value={draft.prices[code] ?? ""}
            decimal
            onChange={(text) =>
              onChange({ ...draft, prices: { ...draft.prices, [code]: text } })
            }
          />
        ))}
      </div>
      {faults["prices"] ? (
        <Hint variant="error" role="alert">
          {fault("prices")}
        </Hint>
      ) : (
        <Hint>{t("catalogue.pricesHelp")}</Hint>
      )}
    </div>
  )
}

/** What customers see and pay: the product that is made along. */
export const ProductFields = (props: Props) => {
  const { t } = useBalm()
  const { draft, faults, onChange } = props
  const fault = useDraftFault(faults)
  const { data: categories } = useCategories()
  return (
    <LabelledSection title={t("catalogue.soldAs")}>
      <div className="flex flex-col gap-y-4">
        <FormField
          id="balm-title"
          label={t("catalogue.name")}
          help={t("catalogue.nameHelp")}
          error={draft.title.trim() ? undefined : fault("title")}
        >
          <Input
            id="balm-title"
            autoFocus
            maxLength={200}
            value={draft.title}
            onChange={({ target }) =>
              onChange({ ...draft, title: target.value })
            }
          />
        </FormField>
        <FormField id="balm-description" label={t("catalogue.description")}>
          <Textarea
            id="balm-description"
            rows={2}
            maxLength={4_000}
            value={draft.description}
            onChange={({ target }) =>
              onChange({ ...draft, description: target.value })
            }
          />
        </FormField>
        <Prices {...props} />
        {(categories ?? []).length > 0 && (
          <FormField id="balm-category" label={t("catalogue.category")}>
            <ChoiceSelect
              id="balm-category"
              none={t("catalogue.noCategory")}
              options={(categories ?? []).map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
              value={draft.categoryId}
              onChange={(categoryId) => onChange({ ...draft, categoryId })}
            />
          </FormField>
        )}
      </div>
    </LabelledSection>
  )
}
