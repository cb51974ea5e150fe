import { FaceSmile } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { BalmTable } from "../../../components/balm-table"
import { CellText } from "../../../components/cell-text"
import { PersonLink } from "../../../components/person-link"
import { Stars } from "../../../components/stars"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useCases } from "../../../hooks/use-cases"
import { useFormat } from "../../../hooks/use-format"
import { useListParams } from "../../../hooks/use-list-params"
import type { RecoveryCase } from "../../../lib/api/feedback"
import { caseTone, severityTone } from "../../../lib/tones"

const column = createDataTableColumnHelper<RecoveryCase>()

const useColumns = () => {
  const { t, word } = useBalm()
  const format = useFormat()
  return [
    column.display({
      id: "urgency",
      header: t("cases.urgency"),
      size: 140,
      cell: ({ row: { original } }) => (
        <StateBadge
          tone={severityTone(original.severity)}
          label={word("cases.severity", String(original.severity))}
        />
      ),
    }),
    column.display({
      id: "customer",
      header: t("common.customer"),
      size: 160,
      cell: ({ row }) => <PersonLink person={row.original.customer} />,
    }),
    column.display({
      id: "stars",
      header: t("feedback.stars"),
      size: 120,
      cell: ({ row: { original } }) =>
        original.feedback && <Stars stars={original.feedback.stars} />,
    }),
    column.display({
      id: "words",
      header: t("cases.reason"),
      size: 320,
      cell: ({ row: { original } }) => (
        <CellText>
          {original.feedback?.text || word("cases.alert", original.reason)}
        </CellText>
      ),
    }),
    column.display({
      id: "since",
      header: t("cases.since"),
      size: 180,
      cell: ({ row }) => format.moment(row.original.opened_at),
    }),
    column.display({
      id: "status",
      header: t("common.status"),
      size: 160,
      cell: ({ row: { original } }) => (
        <StateBadge
          tone={caseTone(original.state)}
          label={word("cases.state", original.state)}
        />
      ),
    }),
  ]
}

export const CaseTable = () => {
  const { t, word } = useBalm()
  const { query, filter } = useListParams("open")
  const { data, isPending, isError, refetch } = useCases(query, filter)
  const columns = useColumns()
  return (
    <BalmTable
      rows={data?.recovery_cases}
      count={data?.count}
      columns={columns}
      isLoading={isPending}
      isError={isError}
      onRetry={() => void refetch()}
      isFiltered={filter === "acknowledged"}
      heading={word("cases.filter", filter)}
      empty={{
        icon: <FaceSmile />,
        title: t("cases.emptyTitle"),
        text: t("cases.emptyText"),
      }}
    />
  )
}
