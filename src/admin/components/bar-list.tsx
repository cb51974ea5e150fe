import { clx } from "@medusajs/ui"

export type Bar = {
  key: string
  label: string
  /** How long it is, against the longest. */
  value: number
  /** What it stands for, in words. */
  text: string
}

/** Amounts side by side, each of which can be opened. */
export const BarList = ({
  bars,
  chosen,
  onChoose,
}: {
  bars: Bar[]
  chosen: string
  onChoose: (key: string) => void
}) => {
  const longest = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <ul className="flex flex-col gap-y-1">
      {bars.map(({ key, label, value, text }) => (
        <li key={key}>
          <button
            type="button"
            aria-pressed={key === chosen}
            onClick={() => onChoose(key)}
            className={clx(
              "hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus -mx-2 flex w-[calc(100%+1rem)] flex-col gap-y-1 rounded-md px-2 py-1.5 text-left outline-none",
              key === chosen && "bg-ui-bg-base-pressed"
            )}
          >
            <span className="txt-compact-small flex justify-between gap-x-4">
              <span className="text-ui-fg-subtle">{label}</span>
              <span className="text-ui-fg-base shrink-0 tabular-nums">
                {text}
              </span>
            </span>
            <span
              aria-hidden
              className="bg-ui-bg-component block h-2 w-full overflow-hidden rounded-full"
            >
              <span
                className="bg-ui-tag-blue-icon block h-full rounded-full"
                style={{ width: `${(value / longest) * 100}%` }}
              />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
