import { DetailDrawer } from "../../../components/detail-drawer"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useCustomerNames } from "../../../hooks/use-customer-names"
import { useListParams } from "../../../hooks/use-list-params"
import { useMember } from "../../../hooks/use-members"
import { MemberDetails } from "./member-details"

export const MemberDrawer = () => {
  const { t } = useBalm()
  const { openId, shut } = useListParams()
  const { data, isError, refetch } = useMember(openId)
  const names = useCustomerNames([data?.member.customer_id])
  const name = data && names.get(data.member.customer_id)
  return (
    <DetailDrawer
      title={name ?? t("members.points")}
      isOpen={openId !== undefined}
      onClose={shut}
    >
      {isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : data ? (
        <MemberDetails member={data.member} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  )
}
