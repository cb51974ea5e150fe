import { Users } from "@medusajs/icons"
import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { BalmTable } from "../../../components/balm-table"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useListParams } from "../../../hooks/use-list-params"
import { useLocations, useStaff } from "../../../hooks/use-team"
import type { Staff } from "../../../lib/api/team"
import { staffLabel } from "../../../lib/staff-name"

const column = createDataTableColumnHelper<Staff>()

const useColumns = () => {
  const { t, word } = useBalm()
  const format = useFormat()
  const { data } = useLocations()
  const stores = new Map(
    data?.stock_locations.map((location) => [location.id, location.name])
  )
  const days = ({ active_from, active_until }: Staff): string =>
    active_from === null && active_until === null
      ? t("team.always")
      : [
          active_from && t("team.from", { date: format.day(active_from) }),
          active_until && t("team.until", { date: format.day(active_until) }),
        ]
          .filter(Boolean)
          .join(" ")
  return [
    column.display({
      id: "name",
      header: t("team.name"),
      cell: ({ row: { original } }) => (
        <div className="flex min-w-0 flex-col py-2">
          <Text size="small" weight="plus">
            {staffLabel(original)}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {original.email ?? t("team.apiKey")}
          </Text>
        </div>
      ),
    }),
    column.display({
      id: "role",
      header: t("team.role"),
      cell: ({ row: { original } }) => (
        <StateBadge
          tone={original.role === null ? "orange" : "blue"}
          label={
            original.role === null
              ? t("team.noRole")
              : word("team.roles", original.role)
          }
        />
      ),
    }),
    column.display({
      id: "stores",
      header: t("team.stores"),
      cell: ({ row: { original } }) => (
        <span className="whitespace-normal">
          {original.location_ids.length === 0
            ? t("team.allStores")
            : original.location_ids
                .map((id) => stores.get(id) ?? t("common.unknown"))
                .join(", ")}
        </span>
      ),
    }),
    column.display({
      id: "skills",
      header: t("team.skills"),
      cell: ({ row: { original } }) => (
        <span className="whitespace-normal">
          {original.skills.join(", ") || "–"}
        </span>
      ),
    }),
    column.display({
      id: "days",
      header: t("team.days"),
      cell: ({ row: { original } }) => days(original),
    }),
  ]
}

export const StaffTable = () => {
  const { t } = useBalm()
  const { query } = useListParams()
  const { data, isPending, isError, refetch } = useStaff(query)
  const columns = useColumns()
  return (
    <BalmTable
      heading={t("team.people")}
      rows={data?.staff}
      count={data?.count}
      columns={columns}
      isLoading={isPending}
      isError={isError}
      onRetry={() => void refetch()}
      empty={{
        icon: <Users />,
        title: t("team.emptyTitle"),
        text: t("team.emptyText"),
      }}
    />
  )
}
