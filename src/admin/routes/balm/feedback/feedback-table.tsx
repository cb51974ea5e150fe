import { Star } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { BalmTable } from "../../../components/balm-table"
import { CellText } from "../../../components/cell-text"
import { PersonLink } from "../../../components/person-link"
import { Stars } from "../../../components/stars"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useFeedbackList } from "../../../hooks/use-feedback"
import { useFormat } from "../../../hooks/use-format"
import { useListParams } from "../../../hooks/use-list-params"
import type { Feedback } from "../../../lib/api/feedback"
import { sentimentTone } from "../../../lib/tones"

const column = createDataTableColumnHelper<Feedback>()

const useColumns = () => {
  const { t, word } = useBalm()
  const format = useFormat()
  return [
    column.display({
      id: "stars",
      header: t("feedback.stars"),
      size: 120,
      cell: ({ row }) => <Stars stars={row.original.stars} />,
    }),
    column.display({
      id: "words",
      header: t("feedback.words"),
      size: 420,
      cell: ({ row: { original } }) => (
        <CellText>{original.text || t("feedback.noWords")}</CellText>
      ),
    }),
    column.display({
      id: "feeling",
      header: t("feedback.feeling"),
      size: 150,
      cell: ({ row: { original } }) =>
        original.analysis && (
          <StateBadge
            tone={sentimentTone(original.analysis.sentiment)}
            label={word("feedback.sentiment", original.analysis.sentiment)}
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
      id: "date",
      header: t("common.date"),
      size: 130,
      cell: ({ row }) => format.day(row.original.submitted_at),
    }),
  ]
}

export const FeedbackTable = () => {
  const { t } = useBalm()
  const { query, filter } = useListParams()
  const { data, isPending, isError, refetch } = useFeedbackList(query, filter)
  const columns = useColumns()
  return (
    <BalmTable
      rows={data?.feedback}
      count={data?.count}
      columns={columns}
      isLoading={isPending}
      isError={isError}
      onRetry={() => void refetch()}
      search
      isFiltered={filter !== "all"}
      empty={{
        icon: <Star />,
        title: t("feedback.emptyTitle"),
        text: t("feedback.emptyText"),
      }}
    />
  )
}
