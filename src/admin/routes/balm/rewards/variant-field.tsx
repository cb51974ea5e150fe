import { Input } from "@medusajs/ui"
import { useState } from "react"
import { ChoiceSelect } from "../../../components/choice-select"
import { FormField } from "../../../components/form-field"
import { useBalm } from "../../../hooks/use-balm"
import { useVariantChoices } from "../../../hooks/use-rewards"
import type { Choice } from "../../../lib/api/rewards"

/** What was found, and what is chosen even if it was not among it. */
const withChosen = (
  found: Choice[],
  value: string,
  name: string | undefined
): Choice[] =>
  value === "" || name === undefined || found.some(({ id }) => id === value)
    ? found
    : [{ id: value, name }, ...found]

/**
 * The product that is given away, chosen by its name.
 *
 * @param name of the one chosen, as far as it was known before
 */
export const VariantField = ({
  value,
  name,
  error,
  onChange,
}: {
  value: string
  name: string | undefined
  error: string | undefined
  onChange: (value: string) => void
}) => {
  const { t } = useBalm()
  const [q, setQ] = useState("")
  const [chosen, setChosen] = useState(name)
  const { data } = useVariantChoices(q)
  const options = withChosen(data ?? [], value, chosen)
  return (
    <FormField
      id="balm-reward-variant"
      label={t("rewards.product")}
      help={t("rewards.productHelp")}
      error={error}
    >
      <Input
        type="search"
        aria-label={t("rewards.findProduct")}
        placeholder={t("rewards.findProduct")}
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      <ChoiceSelect
        id="balm-reward-variant"
        none={t("rewards.pleaseChoose")}
        options={options.map((one) => ({ value: one.id, label: one.name }))}
        value={value}
        onChange={(id) => {
          setChosen(options.find((one) => one.id === id)?.name)
          onChange(id)
        }}
      />
    </FormField>
  )
}
