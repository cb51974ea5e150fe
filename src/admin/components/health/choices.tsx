import { Label } from "@medusajs/ui"
import { FilterPills } from "../filter-pills"

type Option<Value> = { value: Value; label: string }

/** One of a few; a second tap on the chosen one takes it back. */
export const OneOf = <Value extends string | number>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: Option<Value>[]
  value: Value | null
  onChange: (value: Value | null) => void
}) => (
  <div className="flex flex-col gap-y-2">
    <Label size="small">{label}</Label>
    <FilterPills
      label={label}
      options={options.map((option) => ({
        value: String(option.value),
        label: option.label,
      }))}
      value={value === null ? "" : String(value)}
      onChange={(chosen) => {
        const found = options.find((one) => String(one.value) === chosen)
        onChange(!found || found.value === value ? null : found.value)
      }}
    />
  </div>
)

/** Any of a few. */
export const AnyOf = <Value extends string>({
  label,
  options,
  values,
  onChange,
}: {
  label: string
  options: Option<Value>[]
  values: Value[]
  onChange: (values: Value[]) => void
}) => (
  <fieldset className="flex flex-col gap-y-2">
    <legend className="txt-compact-small-plus mb-2">{label}</legend>
    <div className="flex flex-wrap gap-x-4 gap-y-2">
      {options.map((option) => (
        <label
          key={option.value}
          className="txt-compact-small flex items-center gap-x-2 py-1"
        >
          <input
            type="checkbox"
            className="h-4 w-4"
            checked={values.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...values, option.value]
                  : values.filter((value) => value !== option.value)
              )
            }
          />
          {option.label}
        </label>
      ))}
    </div>
  </fieldset>
)
