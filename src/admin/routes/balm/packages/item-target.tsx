import { FoundChoice } from "../../../components/catalogue/found-choice"
import { ChoiceSelect } from "../../../components/choice-select"
import { FormField } from "../../../components/form-field"
import { useBalm } from "../../../hooks/use-balm"
import { useServiceChoices } from "../../../hooks/use-rewards"
import { useCategories } from "../../../hooks/use-services"
import type { ItemDraft } from "../../../lib/package-draft"
import { useFoundVariants } from "./sold-fields"

type Chosen = { targetId: string; name: string }

/** A service or a category, of which there are few. */
const OneOf = ({
  id,
  options,
  item,
  onChange,
}: {
  id: string
  options: { id: string; name: string }[]
  item: ItemDraft
  onChange: (chosen: Chosen) => void
}) => {
  const { t } = useBalm()
  // One that was deleted since still stands in the row.
  const known =
    item.targetId === "" || options.some((one) => one.id === item.targetId)
      ? options
      : [{ id: item.targetId, name: item.name || item.targetId }, ...options]
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
  const services = useServiceChoices()
  const categories = useCategories()
  return (
    <FormField
      id={id}
      label={word("packages.kind", item.kind)}
      help={word("packages.kindHelp", item.kind)}
      error={error}
    >
      {item.kind === "product" ? (
        <FoundChoice
          id={id}
          searchLabel={t("packages.findProduct")}
          value={item.targetId}
          name={item.name}
          useFound={useFoundVariants}
          onChange={(chosen) =>
            onChange({ targetId: chosen.id, name: chosen.name })
          }
        />
      ) : (
        <OneOf
          id={id}
          item={item}
          options={
            (item.kind === "service" ? services.data : categories.data) ?? []
          }
          onChange={onChange}
        />
      )}
    </FormField>
  )
}
