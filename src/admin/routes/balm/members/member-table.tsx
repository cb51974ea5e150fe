import { Gift } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { BalmTable } from "../../../components/balm-table"
import { PersonLink } from "../../../components/person-link"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useListParams } from "../../../hooks/use-list-params"
import { useMembers } from "../../../hooks/use-members"
import type { Member } from "../../../lib/api/members"

const column = createDataTableColumnHelper<Member>()

/** @param tiers whether anybody is in one: a store may have none */
const useColumns = (tiers: boolean) => {
  const { t, language } = useBalm()
  const format = useFormat()
  return [
    column.display({
      id: "customer",
      header: t("common.customer"),
      cell: ({ row }) => <PersonLink person={row.original.customer} />,
    }),
    ...(tiers
      ? [
          column.display({
            id: "tier",
            header: t("members.tier"),
            cell: ({ row }) =>
              row.original.tier?.name[language] ?? t("members.noTier"),
          }),
        ]
      : []),
    column.display({
      id: "points",
      header: t("members.points"),
      cell: ({ row: { original } }) => (
        <span className="txt-compact-medium-plus text-ui-fg-base tabular-nums">
          {format.number(original.points.balance)}
        </span>
      ),
    }),
    column.display({
      id: "pending",
      header: t("members.pending"),
      cell: ({ row: { original } }) => format.number(original.points.pending),
    }),
    column.display({
      id: "lifetime",
      header: t("members.lifetime"),
      cell: ({ row: { original } }) => format.number(original.points.lifetime),
    }),
    column.display({
      id: "since",
      header: t("members.since"),
      cell: ({ row }) => format.day(row.original.created_at),
    }),
  ]
}

export const MemberTable = () => {
  const { t } = useBalm()
  const { query, filter } = useListParams()
  const { data, isPending, isError, refetch } = useMembers(query, filter)
  const columns = useColumns(
    data?.members.some(({ tier }) => tier !== null) ?? false
  )
  return (
    <BalmTable
      rows={data?.members}
      count={data?.count}
      columns={columns}
      isLoading={isPending}
      isError={isError}
      onRetry={() => void refetch()}
      search
      isFiltered={filter !== "all"}
      empty={{
        icon: <Gift />,
        title: t("members.emptyTitle"),
        text: t("members.emptyText"),
      }}
    />
  )
}
