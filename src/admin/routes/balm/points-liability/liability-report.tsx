import { Container } from "@medusajs/ui"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useLiability } from "../../../hooks/use-liability"
import { LiabilityBars } from "./liability-bars"
import { LiabilityFigures } from "./liability-figures"
import { LiabilityMembers } from "./liability-members"
import { useLiabilityParams } from "./use-liability-params"

/** The sum, its parts, and the people behind them. */
export const LiabilityReport = () => {
  const { currency } = useLiabilityParams()
  const { data, isError, refetch } = useLiability(currency)
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
  const { points_liability: liability, currencies } = data
  return (
    <>
      <LiabilityFigures liability={liability} currencies={currencies} />
      {liability.outstanding.points > 0 && (
        <LiabilityBars liability={liability} />
      )}
      <LiabilityMembers />
    </>
  )
}
