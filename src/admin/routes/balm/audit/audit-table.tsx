import { ListCheckbox } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { BalmTable } from "../../../components/balm-table"
import { CellText } from "../../../components/cell-text"
import { useAuditLog } from "../../../hooks/use-audit-log"
import { useAuditSentence } from "../../../hooks/use-audit-sentence"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useListParams } from "../../../hooks/use-list-params"
import type { AuditEntry } from "../../../lib/api/audit"
import { useAuditParams } from "./use-audit-params"

const column = createDataTableColumnHelper<AuditEntry>()

const useColumns = (zone: string | undefined) => {
  const { t } = useBalm()
  const format = useFormat()
  const sentence = useAuditSentence()
  return [
    column.display({
      id: "when",
      header: t("audit.when"),
      size: 180,
      cell: ({ row: { original } }) =>
        zone && format.momentIn(original.occurred_at, zone),
    }),
    column.display({
      id: "what",
      header: t("audit.what"),
      size: 420,
      cell: ({ row }) => <CellText>{sentence(row.original)}</CellText>,
    }),
    column.display({
      id: "why",
      header: t("audit.why"),
      size: 240,
      cell: ({ row }) => <CellText>{row.original.reason ?? "–"}</CellText>,
    }),
  ]
}

export const AuditTable = () => {
  const { t } = useBalm()
  const { query, filter } = useListParams()
  const { filters, isNarrowed } = useAuditParams()
  const { data, isPending, isError, refetch } = useAuditLog(query, filters)
  const columns = useColumns(data?.time_zone)
  return (
    <BalmTable
      rows={data?.audit_log}
      count={data?.count}
      columns={columns}
      isLoading={isPending}
      isError={isError}
      onRetry={() => void refetch()}
      search
      isFiltered={filter !== "all" || isNarrowed}
      empty={{
        icon: <ListCheckbox />,
        title: t("audit.emptyTitle"),
        text: t("audit.emptyText"),
      }}
    />
  )
}
