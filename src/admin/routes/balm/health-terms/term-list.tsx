import { Container, Heading, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { EmptyState } from "../../../components/empty-state"
import { ErrorState } from "../../../components/error-state"
import { FilterPills } from "../../../components/filter-pills"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useVocabulary } from "../../../hooks/use-health-terms"
import { useMay } from "../../../hooks/use-may"
import {
  chooseTerms,
  isTermFilter,
  TERM_FILTERS,
} from "../../../lib/term-filter"
import type { TermFilter } from "../../../lib/term-filter"
import { TermDrawer } from "./term-drawer"
import { TermRow } from "./term-row"

/** Every term by group, found by a word of either language. */
export const TermList = () => {
  const { t, word, language } = useBalm()
  const format = useFormat()
  const mayWrite = useMay("health.write") === true
  const [filter, setFilter] = useState<TermFilter>("all")
  const [search, setSearch] = useState("")
  const { data, isError, refetch } = useVocabulary()
  if (isError) {
    return (
      <Container className="p-0">
        <ErrorState onRetry={() => void refetch()} />
      </Container>
    )
  }
  if (!data) {
    return (
      <Container className="p-0">
        <LoadingState />
      </Container>
    )
  }
  const terms = chooseTerms(data.health_terms, filter, search)
  const hasOwn = data.health_terms.some(({ own }) => own)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <FilterPills
          label={t("terms.which")}
          value={filter}
          options={TERM_FILTERS.map((value) => ({
            value,
            label: word("terms.filter", value),
          }))}
          onChange={(value) => setFilter(isTermFilter(value) ? value : "all")}
        />
        <div className="flex min-w-64 flex-1 items-center justify-end gap-x-3">
          <div className="w-full max-w-72">
            <Input
              type="search"
              value={search}
              placeholder={t("terms.search")}
              aria-label={t("terms.search")}
              onChange={(event) => setSearch(event.target.value)}
            />
          </div>
          {mayWrite && <TermDrawer groups={data.groups} />}
        </div>
      </div>
      {terms.length === 0 && (
        <EmptyState
          title={t(
            filter === "own" && !hasOwn
              ? "terms.noneOwn"
              : "common.noResultsTitle"
          )}
          text={t(
            filter === "own" && !hasOwn
              ? "terms.noneOwnText"
              : "common.noResultsText"
          )}
        />
      )}
      {data.groups.map((group) => {
        const rows = terms.filter((term) => term.group === group.code)
        return rows.length === 0 ? null : (
          <section key={group.code} className="px-6 py-4">
            <div className="mb-1 flex items-baseline gap-x-2">
              <Heading level="h2">{group.label[language]}</Heading>
              <Text size="small" className="text-ui-fg-muted">
                {format.number(rows.length)}
              </Text>
            </div>
            <ul className="divide-ui-border-base divide-y divide-dashed">
              {rows.map((term) => (
                <TermRow
                  key={term.code}
                  term={term}
                  groups={data.groups}
                  mayWrite={mayWrite && term.own}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </Container>
  )
}
