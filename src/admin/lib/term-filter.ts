import type { HealthTerm } from "./api/health-terms"

export const TERM_FILTERS = ["all", "own", "retired"] as const
export type TermFilter = (typeof TERM_FILTERS)[number]

export const isTermFilter = (name: string): name is TermFilter =>
  TERM_FILTERS.some((filter) => filter === name)

/** Terms with these words in either language, in any order. */
export const chooseTerms = (
  terms: HealthTerm[],
  filter: TermFilter,
  search: string
): HealthTerm[] => {
  const wanted = search.normalize("NFKC").toLowerCase().split(/\s+/)
  return terms.filter(({ label, own, retired }) => {
    const text = `${label.en} ${label.zhCN}`.normalize("NFKC").toLowerCase()
    return (
      (filter === "all" || (filter === "own" ? own : retired)) &&
      wanted.every((word) => text.includes(word))
    )
  })
}
