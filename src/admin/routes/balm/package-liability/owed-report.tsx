import { Container } from "@medusajs/ui"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useOwed } from "../../../hooks/use-package-liability"
import { OwedBars } from "./owed-bars"
import { OwedFigures } from "./owed-figures"
import { OwedRows } from "./owed-rows"
import { useOwedParams } from "./use-owed-params"

/** The sum, its sides, and the packages it is made of. */
export const OwedReport = () => {
  const { filters } = useOwedParams()
  const { data, isError, refetch } = useOwed(filters)
  if (isError || !data) {
    return (
      <Container className="p-0">
        {isError ? (
          <ErrorState onRetry={() => void refetch()} />
        ) : (
          <LoadingState />
        )}
      </Container>
    )
  }
  const { package_liability: report, currencies, today } = data
  return (
    <>
      <OwedFigures report={report} currencies={currencies} today={today} />
      {report.by_package.length > 0 && <OwedBars report={report} />}
      <OwedRows report={report} />
    </>
  )
}
