import { Input } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { ChoiceSelect } from "../choice-select"

type Choice = { id: string; name: string }

/** One of very many, looked for by its name. */
export const FoundChoice = ({
  id,
  label,
  searchLabel,
  value,
  name,
  useFound,
  onChange,
}: {
  id: string
  label?: string
  searchLabel: string
  value: string
  /** Of the one chosen, which may not be among what is found. */
  name: string
  /** Looks for it: the same hook each time. */
  useFound: (q: string) => Choice[]
  onChange: (chosen: Choice) => void
}) => {
  const { t } = useBalm()
  const [q, setQ] = useState("")
  const found = useFound(q)
  const options =
    value === "" || found.some((one) => one.id === value)
      ? found
      : [{ id: value, name }, ...found]
  return (
    <div className="flex flex-col gap-y-2">
      <Input
        type="search"
        aria-label={searchLabel}
        placeholder={searchLabel}
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      <ChoiceSelect
        id={id}
        {...(label && { label })}
        none={t("catalogue.pleaseChoose")}
        options={options.map((one) => ({ value: one.id, label: one.name }))}
        value={value}
        onChange={(chosen) =>
          onChange(
            options.find((one) => one.id === chosen) ?? { id: "", name: "" }
          )
        }
      />
    </div>
  )
}
