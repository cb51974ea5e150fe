import { DetailDrawer } from "../../../components/detail-drawer"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { useStaffMember } from "../../../hooks/use-team"
import { staffLabel } from "../../../lib/staff-name"
import { StaffForm } from "./staff-form"

export const StaffDrawer = () => {
  const { t } = useBalm()
  const { openId, shut } = useListParams()
  const { data, isError, refetch } = useStaffMember(openId)
  return (
    <DetailDrawer
      title={data ? staffLabel(data.staff) : t("team.title")}
      isOpen={openId !== undefined}
      onClose={shut}
    >
      {isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : data ? (
        <StaffForm key={data.staff.id} staff={data.staff} onDone={shut} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  )
}
