import { FoundChoice } from "../../../components/catalogue/found-choice"
import { ProductFields } from "../../../components/catalogue/product-fields"
import { FilterPills } from "../../../components/filter-pills"
import { FormField } from "../../../components/form-field"
import { useBalm } from "../../../hooks/use-balm"
import { useDraftFault } from "../../../hooks/use-draft-fault"
import { useVariantChoices } from "../../../hooks/use-rewards"
import type { NewProduct } from "../../../lib/api/services"
import { readProductDraft } from "../../../lib/product-draft"
import type { DraftFaults, ProductDraft } from "../../../lib/product-draft"

/** What a new package is sold as: a product made along, or one there is. */
export type SoldDraft = {
  isNew: boolean
  product: ProductDraft
  variantId: string
  name: string
}

/** What the form stands for; what is wrong with it goes to `faults`. */
export const readSoldDraft = (
  draft: SoldDraft,
  faults: DraftFaults
): { product: NewProduct } | { variant_id: string } => {
  if (draft.isNew) {
    return { product: readProductDraft(draft.product, faults) }
  }
  if (!draft.variantId) {
    faults["variant"] = "choose"
  }
  return { variant_id: draft.variantId }
}

export const useFoundVariants = (q: string) => useVariantChoices(q).data ?? []

export const SoldFields = ({
  draft,
  faults,
  onChange,
}: {
  draft: SoldDraft
  faults: DraftFaults
  onChange: (draft: SoldDraft) => void
}) => {
  const { t } = useBalm()
  const fault = useDraftFault(faults)
  return (
    <div className="flex flex-col gap-y-4">
      <FilterPills
        label={t("catalogue.soldAs")}
        value={draft.isNew ? "new" : "known"}
        onChange={(value) => onChange({ ...draft, isNew: value === "new" })}
        options={[
          { value: "new", label: t("packages.newProduct") },
          { value: "known", label: t("packages.knownProduct") },
        ]}
      />
      {draft.isNew ? (
        <ProductFields
          draft={draft.product}
          faults={faults}
          onChange={(product) => onChange({ ...draft, product })}
        />
      ) : (
        <FormField
          id="balm-package-variant"
          label={t("catalogue.soldAs")}
          help={t("packages.knownHelp")}
          error={draft.variantId ? undefined : fault("variant")}
        >
          <FoundChoice
            id="balm-package-variant"
            searchLabel={t("packages.findProduct")}
            value={draft.variantId}
            name={draft.name}
            useFound={useFoundVariants}
            onChange={({ id, name }) =>
              onChange({ ...draft, variantId: id, name })
            }
          />
        </FormField>
      )}
    </div>
  )
}
