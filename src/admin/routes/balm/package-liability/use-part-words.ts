import { useBalm } from "../../../hooks/use-balm"
import type { OwedReport } from "../../../lib/api/package-liability"
import type { Side } from "./use-owed-params"

const PARTS = {
  package: "by_package",
  store: "by_store",
  age: "by_age",
} as const

export const partsOf = (report: OwedReport, side: Side) => report[PARTS[side]]

/** What parts of what is owed are called. */
export const usePartWords = (report: OwedReport) => {
  const { t, word } = useBalm()
  return (side: Side, key: string): string => {
    if (side === "age") {
      return word("owed.age", key)
    }
    const found = partsOf(report, side).find((part) => part.key === key)
    return (
      found?.name ?? t(side === "package" ? "owed.noPackage" : "owed.noStore")
    )
  }
}
