import { Container, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Figure } from "../../../components/figure"
import { FilterPills } from "../../../components/filter-pills"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { Liability } from "../../../lib/api/liability"
import { useLiabilityParams } from "./use-liability-params"

/** How the share that is expected to expire comes about, in one sentence. */
const Breakage = ({ breakage }: Pick<Liability, "breakage">) => {
  const { t } = useBalm()
  const format = useFormat()
  const { percent, source, lots, expired, used, least_lots } = breakage
  return (
    <Text size="small" className="text-ui-fg-subtle max-w-3xl">
      {t(`liability.breakage.${source}`, {
        percent: format.number(percent),
        lots: format.number(lots),
        least: format.number(least_lots),
        expired: format.number(expired),
        ended: format.number(expired + used),
      })}
    </Text>
  )
}

/** Points owed, what they are worth, and what is owed the other way. */
export const LiabilityFigures = ({
  liability,
  currencies,
}: {
  liability: Liability
  currencies: string[]
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const { setCurrency } = useLiabilityParams()
  const { currency_code, point_value, outstanding, debts, breakage } = liability
  const money = (value: number | null): string =>
    value === null ? "–" : format.money(value, currency_code)
  return (
    <Container className="flex flex-col gap-y-5 px-6 py-5">
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 md:grid-cols-3">
        <Figure
          label={t("liability.bucket.outstanding")}
          value={format.number(outstanding.points)}
          note={t("liability.pointsNote", {
            usable: format.number(liability.usable.points),
            pending: format.number(liability.pending.points),
          })}
        />
        <Figure
          label={t("liability.worth")}
          value={money(outstanding.value)}
          note={
            point_value === null
              ? t("liability.noValue")
              : t("liability.worthNote", {
                  value: `${format.number(point_value)} ${currency_code.toUpperCase()}`,
                })
          }
        />
        <Figure
          label={t("liability.after")}
          value={money(outstanding.value_after_breakage)}
          note={t("liability.afterNote", {
            percent: format.number(breakage.percent),
          })}
        />
      </div>
      <Breakage breakage={breakage} />
      {debts.points > 0 && (
        <Text size="small" className="text-ui-fg-subtle max-w-3xl">
          {t("liability.debtsNote", {
            count: debts.points,
            points: format.number(debts.points),
          })}
        </Text>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        {currencies.length > 1 ? (
          <FilterPills
            label={t("liability.currency")}
            value={currency_code}
            onChange={setCurrency}
            options={currencies.map((code) => ({
              value: code,
              label: code.toUpperCase(),
            }))}
          />
        ) : (
          <span />
        )}
        <Link
          to="/balm/settings"
          className="txt-compact-small-plus text-ui-fg-interactive"
        >
          {t("liability.toRules")}
        </Link>
      </div>
    </Container>
  )
}
