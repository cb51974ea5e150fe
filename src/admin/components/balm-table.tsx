import { Container } from "@medusajs/ui"
import type { DataTableColumnDef } from "@medusajs/ui"
import { DataTable } from "@medusajs/dashboard/components"
import type { ReactNode } from "react"
import { useLocation } from "react-router-dom"
import { useBalm } from "../hooks/use-balm"
import { PAGE_SIZE } from "../lib/page"
import { EmptyState } from "./empty-state"
import { ErrorState } from "./error-state"

type Row = { id: string }

/** A list with search, pages and all four states; a row opens its details. */
export const BalmTable = <T extends Row>({
  rows,
  count,
  columns,
  isLoading,
  isError,
  onRetry,
  empty,
  search = false,
  isFiltered = false,
  heading,
  rowHref,
}: {
  rows: T[] | undefined
  count: number | undefined
  columns: DataTableColumnDef<T>[]
  isLoading: boolean
  isError: boolean
  onRetry: () => void
  empty: { icon?: ReactNode; title: string; text: string }
  search?: boolean
  /** A choice above the table hides rows: then empty does not mean none. */
  isFiltered?: boolean
  /** Above the rows; a list without search has room for it. */
  heading?: string
  /** Where a row leads, if not to its own details. */
  rowHref?: (row: T) => string
}) => {
  const { t } = useBalm()
  const { pathname, search: address } = useLocation()
  const detailsOf = (row: T): string => {
    const params = new URLSearchParams(address)
    params.set("id", row.id)
    return `${pathname}?${params}`
  }
  const nothing = (
    <EmptyState
      title={t("common.noResultsTitle")}
      text={t("common.noResultsText")}
    />
  )
  if (isError) {
    return (
      <Container className="p-0">
        <ErrorState onRetry={onRetry} />
      </Container>
    )
  }
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        data={rows ?? []}
        columns={columns}
        rowCount={count ?? 0}
        pageSize={PAGE_SIZE}
        getRowId={(row) => row.id}
        rowHref={rowHref ?? detailsOf}
        isLoading={isLoading}
        enableSearch={search}
        {...(heading && { heading, headingLevel: "h2" as const })}
        emptyState={{
          empty: {
            custom: isFiltered ? nothing : <EmptyState {...empty} />,
          },
          filtered: { custom: nothing },
        }}
      />
    </Container>
  )
}
