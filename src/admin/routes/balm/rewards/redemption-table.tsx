import { Gift } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { BalmTable } from "../../../components/balm-table"
import { CustomerLink } from "../../../components/customer-link"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useCustomerNames } from "../../../hooks/use-customer-names"
import { useFormat } from "../../../hooks/use-format"
import { useListParams } from "../../../hooks/use-list-params"
import { useRedemptionWords } from "../../../hooks/use-redemption-words"
import { useRedemptions } from "../../../hooks/use-redemptions"
import type { Redemption } from "../../../lib/api/redemptions"
import { redemptionTone } from "../../../lib/tones"

const column = createDataTableColumnHelper<Redemption>()

const useColumns = (names: ReadonlyMap<string, string | undefined>) => {
  const { t } = useBalm()
  const format = useFormat()
  const inWords = useRedemptionWords()
  return [
    column.display({
      id: "customer",
      header: t("common.customer"),
      size: 140,
      cell: ({ row }) => (
        <CustomerLink id={row.original.customer_id} names={names} />
      ),
    }),
    column.display({
      id: "reward",
      header: t("redemptions.reward"),
      size: 170,
      cell: ({ row }) => (
        <div className="flex min-w-24 flex-col whitespace-normal break-words py-1">
          <span className="text-ui-fg-base">{row.original.name}</span>
          {row.original.code !== null && (
            <span className="font-mono">{row.original.code}</span>
          )}
        </div>
      ),
    }),
    column.display({
      id: "points",
      header: t("redemptions.points"),
      size: 80,
      cell: ({ row }) => (
        <span className="tabular-nums">
          {format.number(row.original.points)}
        </span>
      ),
    }),
    column.display({
      id: "state",
      header: t("common.status"),
      size: 290,
      cell: ({ row: { original } }) => (
        <StateBadge
          tone={redemptionTone(original.state)}
          label={inWords(original)}
        />
      ),
    }),
    column.display({
      id: "date",
      header: t("common.date"),
      size: 110,
      cell: ({ row }) => format.day(row.original.issued_at),
    }),
  ]
}

export const RedemptionTable = () => {
  const { t } = useBalm()
  const { query, filter } = useListParams()
  const { data, isPending, isError, refetch } = useRedemptions(query, filter)
  const names = useCustomerNames(
    data?.redemptions.map((row) => row.customer_id) ?? []
  )
  const columns = useColumns(names)
  return (
    <BalmTable
      rows={data?.redemptions}
      count={data?.count}
      columns={columns}
      isLoading={isPending}
      isError={isError}
      onRetry={() => void refetch()}
      isFiltered={filter !== "all"}
      heading={t("rewards.view.given")}
      empty={{
        icon: <Gift />,
        title: t("redemptions.emptyTitle"),
        text: t("redemptions.emptyText"),
      }}
    />
  )
}
