import { Container, Input } from "@medusajs/ui"
import { Figure } from "../../../components/figure"
import { FilterPills } from "../../../components/filter-pills"
import { FormField } from "../../../components/form-field"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { OwedPart, OwedReport } from "../../../lib/api/package-liability"
import { useOwedMoney } from "./use-owed-money"
import { useOwedParams } from "./use-owed-params"

/** What is owed, how many sessions that are, and what nobody can use now. */
export const OwedFigures = ({
  report,
  currencies,
  today,
}: {
  report: OwedReport
  currencies: OwedPart[]
  /** In the store. */
  today: string
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const { filters, change } = useOwedParams()
  const { owed, expired, currency } = report
  const money = useOwedMoney(currency)
  const codes = [...new Set([...currencies.map(({ key }) => key), currency])]
  return (
    <Container className="flex flex-col gap-y-5 px-6 py-5">
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 md:grid-cols-3">
        <Figure
          label={t("owed.value")}
          value={money(owed)}
          note={t(owed.value === null ? "owed.noMoney" : "owed.valueNote")}
        />
        <Figure
          label={t("owed.sessions")}
          value={format.number(owed.sessions)}
          note={t("owed.sessionsNote", {
            count: owed.entitlements,
            packages: format.number(owed.entitlements),
            free: format.number(owed.free_sessions),
          })}
        />
        <Figure
          label={t("owed.expired")}
          value={money(expired)}
          note={t("owed.expiredNote", {
            count: expired.sessions,
            sessions: format.number(expired.sessions),
          })}
        />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <FilterPills
          label={t("owed.currency")}
          value={currency}
          onChange={(code) => change({ currency: code })}
          options={codes.map((code) => ({
            value: code,
            label: code === "none" ? t("owed.gifts") : code.toUpperCase(),
          }))}
        />
        <FormField id="owed-as-of" label={t("owed.asOf")}>
          <Input
            id="owed-as-of"
            type="date"
            size="small"
            max={today}
            value={filters.as_of ?? report.day}
            onChange={({ target }) => change({ as_of: target.value })}
          />
        </FormField>
      </div>
    </Container>
  )
}
