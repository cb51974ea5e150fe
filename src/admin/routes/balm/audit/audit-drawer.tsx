import { DetailDrawer } from "../../../components/detail-drawer"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useAuditLog } from "../../../hooks/use-audit-log"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { AuditDetails } from "./audit-details"
import { useAuditParams } from "./use-audit-params"

/** One line of the log; it is among the rows that are shown. */
export const AuditDrawer = () => {
  const { t } = useBalm()
  const { query, openId, shut } = useListParams()
  const { filters } = useAuditParams()
  const { data, isError, refetch } = useAuditLog(query, filters)
  const entry = data?.audit_log.find((row) => row.id === openId)
  return (
    <DetailDrawer
      title={t("audit.what")}
      isOpen={openId !== undefined}
      onClose={shut}
    >
      {isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : entry && data ? (
        <AuditDetails entry={entry} zone={data.time_zone} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  )
}
