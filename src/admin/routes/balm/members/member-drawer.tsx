import { DetailDrawer } from "../../../components/detail-drawer"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { useMember } from "../../../hooks/use-members"
import { customerName } from "../../../lib/customer-name"
import { MemberDetails } from "./member-details"

export const MemberDrawer = () => {
  const { t } = useBalm()
  const { openId, shut } = useListParams()
  const { data, isError, refetch } = useMember(openId)
  return (
    <DetailDrawer
      title={
        (data && customerName(data.member.customer)) ?? t("members.points")
      }
      isOpen={openId !== undefined}
      onClose={shut}
    >
      {isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : data ? (
        <MemberDetails
          key={data.member.id}
          member={data.member}
          standing={data.tier_standing}
        />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  )
}
