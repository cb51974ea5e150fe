import { clx } from "@medusajs/ui"

/** How much is left, as a bar that empties. */
export const SessionBar = ({
  left,
  total,
  label,
}: {
  left: number
  total: number
  label: string
}) => {
  const share = total > 0 ? Math.min(1, Math.max(0, left / total)) : 0
  return (
    <div
      className="bg-ui-bg-component shadow-borders-base h-2 w-full overflow-hidden rounded-full"
      role="progressbar"
      aria-label={label}
      aria-valuenow={left}
      aria-valuemin={0}
      aria-valuemax={total}
    >
      <div
        className={clx("h-full rounded-full", {
          "bg-ui-tag-green-icon": share > 0.25,
          "bg-ui-tag-orange-icon": share <= 0.25,
        })}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  )
}
