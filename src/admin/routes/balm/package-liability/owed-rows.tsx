import { SquaresPlus } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { BalmTable } from "../../../components/balm-table"
import { ExportButton } from "../../../components/export-button"
import { FilterPills } from "../../../components/filter-pills"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useListParams } from "../../../hooks/use-list-params"
import { useOwedEntitlements } from "../../../hooks/use-package-liability"
import { exportOwed } from "../../../lib/api/package-liability"
import type { OwedReport } from "../../../lib/api/package-liability"
import { useOwedColumns } from "./use-owed-columns"
import { useOwedMoney } from "./use-owed-money"
import { SIDES, useOwedParams } from "./use-owed-params"
import { usePartWords } from "./use-part-words"

const STATES = ["owed", "expired"] as const

/** The packages of the chosen part: the rows add up to its figure. */
export const OwedRows = ({ report }: { report: OwedReport }) => {
  const { t } = useBalm()
  const format = useFormat()
  const nameOf = usePartWords(report)
  const money = useOwedMoney(report.currency)
  const { filters, narrowed, showAll } = useOwedParams()
  const { query, filter: state, setFilter } = useListParams(STATES[0])
  const asked = { ...filters, currency: report.currency, state }
  const { data, isPending, isError, refetch } = useOwedEntitlements({
    ...asked,
    limit: query.limit,
    offset: query.offset,
  })
  const [total] = data?.totals ?? []
  return (
    <>
      <Container className="flex flex-col gap-y-4 px-6 py-5">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <Heading level="h2">{t("owed.rows")}</Heading>
          <ExportButton
            name="sessions-owed.csv"
            fetchFile={() => exportOwed(asked)}
          />
        </div>
        <FilterPills
          label={t("owed.rows")}
          value={state}
          onChange={setFilter}
          options={STATES.map((value) => ({
            value,
            label: t(`owed.state.${value}`),
          }))}
        />
        {narrowed && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Text size="small" className="text-ui-fg-subtle">
              {t("owed.chosen", {
                parts: SIDES.flatMap((side) => {
                  const key = filters[side]
                  return key === undefined ? [] : [nameOf(side, key)]
                }).join(" · "),
              })}
            </Text>
            <Button variant="transparent" size="small" onClick={showAll}>
              {t("owed.all")}
            </Button>
          </div>
        )}
      </Container>
      <BalmTable
        rows={data?.entitlements}
        count={data?.count}
        columns={useOwedColumns()}
        isLoading={isPending}
        isError={isError}
        onRetry={() => void refetch()}
        {...(total && {
          heading: t(
            total.value === null ? "owed.rowsNoteFree" : "owed.rowsNote",
            {
              value: money(total),
              sessions: format.number(total.sessions),
              packages: format.number(total.entitlements),
            }
          ),
        })}
        rowHref={({ id }) => `/balm/entitlements?id=${id}`}
        empty={
          state === "owed" && !narrowed
            ? {
                icon: <SquaresPlus />,
                title: t("owed.emptyTitle"),
                text: t("owed.emptyText"),
              }
            : { title: t("owed.noneTitle"), text: t("owed.noneText") }
        }
      />
    </>
  )
}
