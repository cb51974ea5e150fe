import { Text, clx } from "@medusajs/ui"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { RefundMethod } from "../../../lib/api/entitlements"
import type { RefundWay } from "../../../lib/refund-ways"

/** The formulas side by side, each with what it comes to. */
export const RefundWays = ({
  ways,
  currency,
  value,
  onChange,
}: {
  ways: RefundWay[]
  currency: string
  value: RefundMethod | undefined
  onChange: (method: RefundMethod) => void
}) => {
  const { t, word } = useBalm()
  const format = useFormat()
  return (
    <div
      role="radiogroup"
      aria-label={t("entitlements.refundChoose")}
      className={clx("grid gap-3", { "grid-cols-2": ways.length > 1 })}
    >
      {ways.map(({ method, amount }) => (
        <button
          key={method}
          type="button"
          role="radio"
          aria-checked={method === value}
          onClick={() => onChange(method)}
          className={clx(
            "focus-visible:shadow-borders-focus flex flex-col gap-y-1 rounded-lg p-4 text-left outline-none",
            method === value
              ? "shadow-borders-interactive-with-active bg-ui-bg-base"
              : "shadow-borders-base bg-ui-bg-base hover:bg-ui-bg-base-hover"
          )}
        >
          <Text as="span" size="small" weight="plus">
            {word("entitlements.method", method)}
          </Text>
          <span className="text-ui-fg-base text-2xl font-medium tabular-nums">
            {format.money(amount, currency)}
          </span>
          <Text as="span" size="small" className="text-ui-fg-subtle">
            {word("entitlements.methodHelp", method)}
          </Text>
        </button>
      ))}
    </div>
  )
}
