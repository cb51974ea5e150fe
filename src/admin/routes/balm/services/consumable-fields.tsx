import { Button, Text } from "@medusajs/ui"
import { FoundChoice } from "../../../components/catalogue/found-choice"
import { RowCard } from "../../../components/catalogue/row-card"
import { FormField } from "../../../components/form-field"
import { LabelledSection } from "../../../components/labelled-section"
import { NumberField } from "../../../components/number-field"
import { useBalm } from "../../../hooks/use-balm"
import { useDraftFault } from "../../../hooks/use-draft-fault"
import { useStockItems } from "../../../hooks/use-services"
import { EMPTY_CONSUMABLE } from "../../../lib/service-draft"
import type { ConsumableDraft } from "../../../lib/service-draft"
import type { ServiceFieldProps } from "./treatment-fields"

const useFoundItems = (q: string) =>
  (useStockItems(q).data ?? []).map(({ id, title }) => ({ id, name: title }))

/** What each session takes from the shelves. */
export const ConsumableFields = ({
  draft,
  faults,
  onChange,
}: ServiceFieldProps) => {
  const { t } = useBalm()
  const fault = useDraftFault(faults)
  const set = (consumables: ConsumableDraft[]) =>
    onChange({ ...draft, consumables })
  const change = (at: number, part: Partial<ConsumableDraft>) =>
    set(
      draft.consumables.map((row, index) =>
        index === at ? { ...row, ...part } : row
      )
    )
  return (
    <LabelledSection title={t("services.consumables")}>
      <Text size="small" className="text-ui-fg-subtle">
        {t("services.consumablesHelp")}
      </Text>
      {draft.consumables.map((row, at) => (
        <RowCard
          key={at}
          title={row.name || t("services.consumable", { number: at + 1 })}
          removeLabel={t("services.removeConsumable", { number: at + 1 })}
          onRemove={() =>
            set(draft.consumables.filter((_, index) => index !== at))
          }
        >
          <FormField
            id={`balm-consumable-${at}`}
            label={t("services.stockItem")}
            error={fault(`consumables.${at}`)}
          >
            <FoundChoice
              id={`balm-consumable-${at}`}
              searchLabel={t("services.findStockItem")}
              value={row.itemId}
              name={row.name}
              useFound={useFoundItems}
              onChange={({ id, name }) => change(at, { itemId: id, name })}
            />
          </FormField>
          <NumberField
            id={`balm-quantity-${at}`}
            label={t("services.quantity")}
            help={t("services.quantityHelp")}
            error={fault(`consumables.${at}.quantity`)}
            value={row.quantity}
            decimal
            onChange={(quantity) => change(at, { quantity })}
          />
        </RowCard>
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => set([...draft.consumables, EMPTY_CONSUMABLE])}
      >
        {t("services.addConsumable")}
      </Button>
    </LabelledSection>
  )
}
