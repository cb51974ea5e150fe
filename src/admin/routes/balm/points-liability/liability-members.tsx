import { Gift } from "@medusajs/icons"
import { Container, createDataTableColumnHelper, Heading } from "@medusajs/ui"
import { BalmTable } from "../../../components/balm-table"
import { ExportButton } from "../../../components/export-button"
import { FilterPills } from "../../../components/filter-pills"
import { PersonLink } from "../../../components/person-link"
import { useBalm } from "../../../hooks/use-balm"
import { useBucketWords } from "../../../hooks/use-bucket-words"
import { useFormat } from "../../../hooks/use-format"
import { useLiabilityMembers } from "../../../hooks/use-liability"
import { useListParams } from "../../../hooks/use-list-params"
import { exportLiability } from "../../../lib/api/liability"
import type { LiabilityMember } from "../../../lib/api/liability"

/** Where the list is, for whoever chose a part further up. */
export const MEMBERS_ID = "balm-liability-members"

/** The bucket that is shown when none is chosen. */
export const WHOLE = "outstanding"

const STATES = [WHOLE, "usable", "pending", "debts"] as const

const column = createDataTableColumnHelper<LiabilityMember>()

/** @param owing of debts: they have no last day */
const useColumns = (owing: boolean) => {
  const { t } = useBalm()
  const format = useFormat()
  return [
    column.display({
      id: "customer",
      header: t("common.customer"),
      cell: ({ row }) => <PersonLink person={row.original.customer} />,
    }),
    column.display({
      id: "points",
      header: owing ? t("liability.owedPoints") : t("members.points"),
      cell: ({ row }) => (
        <span className="txt-compact-medium-plus text-ui-fg-base tabular-nums">
          {format.number(row.original.points)}
        </span>
      ),
    }),
    column.display({
      id: "earned",
      header: owing ? t("liability.owedSince") : t("liability.earned"),
      cell: ({ row }) => format.day(row.original.earned_at),
    }),
    ...(owing
      ? []
      : [
          column.display({
            id: "expires",
            header: t("liability.expires"),
            cell: ({ row }) =>
              row.original.expires_at === null
                ? t("liability.never")
                : format.day(row.original.expires_at),
          }),
        ]),
  ]
}

/** Who has the points of the chosen part: the rows add up to it. */
export const LiabilityMembers = () => {
  const { t } = useBalm()
  const format = useFormat()
  const { title: nameOf } = useBucketWords()
  const { query, filter, setFilter } = useListParams(WHOLE)
  const { limit, offset } = query
  const { data, isPending, isError, refetch } = useLiabilityMembers({
    bucket: filter,
    limit,
    offset,
  })
  const columns = useColumns(filter === "debts")
  return (
    <>
      <Container id={MEMBERS_ID} className="flex flex-col gap-y-4 px-6 py-5">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <Heading level="h2">{t("liability.who")}</Heading>
          <ExportButton
            name="points-owed.csv"
            fetchFile={() => exportLiability(filter)}
          />
        </div>
        <FilterPills
          label={t("liability.who")}
          value={filter}
          onChange={setFilter}
          options={STATES.map((value) => ({
            value,
            label: t(`liability.pill.${value}`),
          }))}
        />
      </Container>
      <BalmTable
        rows={data?.members}
        count={data?.count}
        columns={columns}
        isLoading={isPending}
        isError={isError}
        onRetry={() => void refetch()}
        {...(data && {
          heading: t("liability.whoNote", {
            bucket: nameOf(filter),
            points: format.number(data.points),
            members: format.number(data.count),
          }),
        })}
        rowHref={({ id }) => `/balm/members?id=${id}`}
        empty={
          filter === WHOLE
            ? {
                icon: <Gift />,
                title: t("liability.emptyTitle"),
                text: t("liability.emptyText"),
              }
            : {
                title: t("liability.nobodyTitle"),
                text: t("liability.nobodyText"),
              }
        }
      />
    </>
  )
}
