import { createDataTableColumnHelper } from "@medusajs/ui"
import { CellText } from "../../../components/cell-text"
import { PersonLink } from "../../../components/person-link"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { OwedEntitlement } from "../../../lib/api/package-liability"

const column = createDataTableColumnHelper<OwedEntitlement>()

export const useOwedColumns = () => {
  const { t } = useBalm()
  const format = useFormat()
  return [
    column.display({
      id: "customer",
      header: t("common.customer"),
      size: 130,
      cell: ({ row }) => <PersonLink person={row.original.customer} />,
    }),
    column.display({
      id: "title",
      header: t("owed.package"),
      size: 220,
      cell: ({ row }) => <CellText>{row.original.title}</CellText>,
    }),
    column.display({
      id: "worth",
      header: t("owed.worth"),
      size: 110,
      cell: ({ row: { original } }) => (
        <span className="txt-compact-medium-plus text-ui-fg-base tabular-nums">
          {original.value === null || original.currency_code === null
            ? t("owed.free")
            : format.money(original.value, original.currency_code)}
        </span>
      ),
    }),
    column.display({
      id: "left",
      header: t("owed.left"),
      size: 70,
      cell: ({ row }) => (
        <span className="tabular-nums">
          {format.number(row.original.sessions)}
        </span>
      ),
    }),
    column.display({
      id: "sold",
      header: t("owed.sold"),
      size: 130,
      cell: ({ row: { original } }) => (
        <div className="flex flex-col py-1.5">
          <span>{format.day(original.sold_at)}</span>
          <span className="text-ui-fg-subtle">
            {original.age_days === 0
              ? t("owed.today")
              : t("owed.ageDays", { count: original.age_days })}
          </span>
        </div>
      ),
    }),
    column.display({
      id: "use-by",
      header: t("owed.useBy"),
      size: 120,
      cell: ({ row: { original } }) =>
        original.frozen
          ? t("owed.paused")
          : original.expires_at === null
            ? t("owed.never")
            : format.day(original.expires_at),
    }),
    column.display({
      id: "store",
      header: t("owed.store"),
      size: 140,
      cell: ({ row }) => (
        <CellText>{row.original.store_name ?? t("owed.noStore")}</CellText>
      ),
    }),
  ]
}
