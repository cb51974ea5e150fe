import { Button, Hint, Text } from "@medusajs/ui"
import { RowCard } from "../../../components/catalogue/row-card"
import { SwitchRow } from "../../../components/catalogue/switch-row"
import { FilterPills } from "../../../components/filter-pills"
import { LabelledSection } from "../../../components/labelled-section"
import { NumberField } from "../../../components/number-field"
import { useBalm } from "../../../hooks/use-balm"
import { useDraftFault } from "../../../hooks/use-draft-fault"
import { ITEM_KINDS } from "../../../lib/api/service-packages"
import { EMPTY_ITEM } from "../../../lib/package-draft"
import type { ItemDraft, PackageDraft } from "../../../lib/package-draft"
import type { DraftFaults } from "../../../lib/product-draft"
import { ItemTarget } from "./item-target"

/** What every part of the form gets. */
export type PackageFieldProps = {
  draft: PackageDraft
  faults: DraftFaults
  onChange: (draft: PackageDraft) => void
}

const ItemRow = ({
  at,
  item,
  byHand,
  faults,
  onChange,
}: {
  at: number
  item: ItemDraft
  byHand: boolean
  faults: DraftFaults
  onChange: (part: Partial<ItemDraft>) => void
}) => {
  const { t, word } = useBalm()
  const fault = useDraftFault(faults)
  return (
    <>
      <FilterPills
        label={t("packages.kindLabel")}
        value={item.kind}
        options={ITEM_KINDS.map((value) => ({
          value,
          label: word("packages.kind", value),
        }))}
        onChange={(value) => {
          const kind = ITEM_KINDS.find((one) => one === value)
          if (kind && kind !== item.kind) {
            onChange({ kind, targetId: "", name: "" })
          }
        }}
      />
      <ItemTarget
        at={at}
        item={item}
        error={item.targetId ? undefined : fault(`items.${at}`)}
        onChange={onChange}
      />
      <div className="grid grid-cols-2 items-start gap-4">
        <NumberField
          id={`balm-sessions-${at}`}
          label={word("packages.number", item.kind)}
          error={fault(`items.${at}.sessions`)}
          value={item.sessions}
          onChange={(sessions) => onChange({ sessions })}
        />
        {byHand && !item.bonus && (
          <NumberField
            id={`balm-weight-${at}`}
            label={t("packages.weight")}
            error={fault(`items.${at}.weight`)}
            value={item.weight}
            onChange={(weight) => onChange({ weight })}
          />
        )}
      </div>
      <SwitchRow
        id={`balm-bonus-${at}`}
        label={t("packages.bonus")}
        help={t("packages.bonusHelp")}
        checked={item.bonus}
        onChange={(bonus) => onChange({ bonus })}
      />
    </>
  )
}

/** What the package holds, row by row, and how its price divides. */
export const ItemFields = ({ draft, faults, onChange }: PackageFieldProps) => {
  const { t } = useBalm()
  const fault = useDraftFault(faults)
  const set = (items: ItemDraft[]) => onChange({ ...draft, items })
  return (
    <LabelledSection title={t("packages.holds")}>
      <Text size="small" className="text-ui-fg-subtle">
        {t("packages.holdsHelp")}
      </Text>
      {draft.items.map((item, at) => (
        <RowCard
          key={at}
          title={item.name || t("packages.item", { number: at + 1 })}
          removeLabel={t("packages.removeItem", { number: at + 1 })}
          onRemove={() => set(draft.items.filter((_, index) => index !== at))}
        >
          <ItemRow
            at={at}
            item={item}
            byHand={draft.byHand}
            faults={faults}
            onChange={(part) =>
              set(
                draft.items.map((row, index) =>
                  index === at ? { ...row, ...part } : row
                )
              )
            }
          />
        </RowCard>
      ))}
      {faults["items"] && (
        <Hint variant="error" role="alert">
          {fault("items")}
        </Hint>
      )}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => set([...draft.items, { ...EMPTY_ITEM, sessions: "1" }])}
      >
        {t("packages.addItem")}
      </Button>
      {draft.items.length > 1 && (
        <div className="pt-2">
          <SwitchRow
            id="balm-by-hand"
            label={t("packages.byHand")}
            help={t("packages.byHandHelp")}
            checked={draft.byHand}
            onChange={(byHand) => onChange({ ...draft, byHand })}
          />
        </div>
      )}
    </LabelledSection>
  )
}
