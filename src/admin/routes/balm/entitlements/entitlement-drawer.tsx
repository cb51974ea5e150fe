import { DetailDrawer } from "../../../components/detail-drawer"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useEntitlement } from "../../../hooks/use-entitlements"
import { useListParams } from "../../../hooks/use-list-params"
import { EntitlementDetails } from "./entitlement-details"

export const EntitlementDrawer = () => {
  const { t } = useBalm()
  const { openId, shut } = useListParams()
  const { data, isError, refetch } = useEntitlement(openId)
  return (
    <DetailDrawer
      title={data?.entitlement.title ?? t("entitlements.package")}
      isOpen={openId !== undefined}
      onClose={shut}
    >
      {isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : data ? (
        <EntitlementDetails entitlement={data.entitlement} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  )
}
