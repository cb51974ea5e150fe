import { FoundChoice } from "../../../components/catalogue/found-choice"
import { ChoiceSelect } from "../../../components/choice-select"
import { FormField } from "../../../components/form-field"
import { useBalm } from "../../../hooks/use-balm"
import { useCategories, useFoundServices } from "../../../hooks/use-services"
import type { ItemDraft } from "../../../lib/package-draft"
import { useFoundVariants } from "./sold-fields"

type Chosen = { targetId: string; name: string }

/** A category, of which there are few. */
const CategoryChoice = ({
  id,
  item,
  onChange,
}: {
  id: string
  item: ItemDraft
  onChange: (chosen: Chosen) => void
}) => {
  const { t } = useBalm()
  const { data: categories = [] } = useCategories()
  // One that was deleted since still stands in the row.
  const known =
    item.targetId === "" || categories.some((one) => one.id === item.targetId)
      ? categories
      : [{ id: item.targetId, name: item.name || item.targetId }, ...categories]
  return (
    <ChoiceSelect
      id={id}
      none={t("catalogue.pleaseChoose")}
      options={known.map((one) => ({ value: one.id, label: one.name }))}
      value={item.targetId}
      onChange={(targetId) =>
        onChange({
          targetId,
          name: known.find((one) => one.id === targetId)?.name ?? "",
        })
      }
    />
  )
}

/** What an item is of, chosen by its name. */
export const ItemTarget = ({
  at,
  item,
  error,
  onChange,
}: {
  at: number
  item: ItemDraft
  error: string | undefined
  onChange: (chosen: Chosen) => void
}) => {
  const { t, word } = useBalm()
  const id = `balm-item-${at}`
  const isProduct = item.kind === "product"
  return (
    <FormField
      id={id}
      label={t("packages.which")}
      help={word("packages.kindHelp", item.kind)}
      error={error}
    >
      {item.kind === "category" ? (
        <CategoryChoice id={id} item={item} onChange={onChange} />
      ) : (
        <FoundChoice
          // What is looked for is another thing then.
          key={item.kind}
          id={id}
          searchLabel={t(
            isProduct ? "packages.findProduct" : "packages.findService"
          )}
          value={item.targetId}
          name={item.name}
          useFound={isProduct ? useFoundVariants : useFoundServices}
          onChange={(chosen) =>
            onChange({ targetId: chosen.id, name: chosen.name })
          }
        />
      )}
    </FormField>
  )
}
