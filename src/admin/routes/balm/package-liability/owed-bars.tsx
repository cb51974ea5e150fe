import { Container, Heading } from "@medusajs/ui"
import { BarList } from "../../../components/bar-list"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { OwedReport } from "../../../lib/api/package-liability"
import { SIDES, useOwedParams } from "./use-owed-params"
import { useOwedMoney } from "./use-owed-money"
import { partsOf, usePartWords } from "./use-part-words"

const TITLES = {
  package: "owed.byPackage",
  store: "owed.byStore",
  age: "owed.byAge",
} as const

/** What is owed by package, store and age; each bar narrows the rest. */
export const OwedBars = ({ report }: { report: OwedReport }) => {
  const { t } = useBalm()
  const format = useFormat()
  const nameOf = usePartWords(report)
  const money = useOwedMoney(report.currency)
  const { filters, toggle } = useOwedParams()
  return (
    <div className="grid grid-cols-1 gap-3 lg:grid-cols-3">
      {SIDES.map((side) => (
        <Container key={side} className="flex flex-col gap-y-3 px-6 py-5">
          <Heading level="h2">{t(TITLES[side])}</Heading>
          <BarList
            chosen={filters[side] ?? ""}
            onChoose={(key) => toggle(side, key)}
            bars={partsOf(report, side).map((part) => ({
              key: part.key,
              label: nameOf(side, part.key),
              value: part.value ?? part.sessions,
              text: t(part.value === null ? "owed.barFree" : "owed.bar", {
                money: money(part),
                sessions: format.number(part.sessions),
              }),
            }))}
          />
        </Container>
      ))}
    </div>
  )
}
