import { Text } from "@medusajs/ui"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { RefundQuote } from "../../../lib/api/entitlements"

type Line = RefundQuote["lines"][number]

/** One item: what was paid for it, used of it, and is left of it. */
const LineFacts = ({ line, currency }: { line: Line; currency: string }) => {
  const { t } = useBalm()
  const format = useFormat()
  const money = (value: number) => format.money(value, currency)
  const used = [
    [t("entitlements.lineUsed"), `− ${money(line.used_pro_rata_amount)}`],
    [
      t("entitlements.lineUsedList"),
      line.used_list_price_amount === null
        ? t("entitlements.lineNoList")
        : `− ${money(line.used_list_price_amount)}`,
    ],
  ]
  const sums = line.bonus
    ? []
    : [
        [t("entitlements.linePaid"), money(line.amount_paid)],
        ...(line.used > 0 ? used : []),
        [t("entitlements.lineOwed"), money(line.amount_owed)],
      ]
  return (
    <li className="flex flex-col gap-y-1 py-3">
      <Text size="small" weight="plus" className="break-words">
        {line.title}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t("entitlements.lineCounts", {
          sessions: line.sessions,
          used: line.used,
          left: line.left,
        })}
        {line.bonus && ` · ${t("entitlements.lineBonus")}`}
      </Text>
      {sums.map(([label, value]) => (
        <div key={label} className="flex justify-between gap-x-4">
          <Text size="small" className="text-ui-fg-subtle">
            {label}
          </Text>
          <Text size="small" className="whitespace-nowrap tabular-nums">
            {value}
          </Text>
        </div>
      ))}
    </li>
  )
}

/** How the amounts came about, so that a customer can check them. */
export const RefundLines = ({ quote }: { quote: RefundQuote }) => {
  const { t } = useBalm()
  return (
    <LabelledSection title={t("entitlements.refundLines")}>
      <ul className="divide-ui-border-base divide-y">
        {quote.lines.map((line) => (
          <LineFacts
            key={line.item_id}
            line={line}
            currency={quote.currency_code ?? ""}
          />
        ))}
      </ul>
    </LabelledSection>
  )
}
