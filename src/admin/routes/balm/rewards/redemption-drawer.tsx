import { DetailDrawer } from "../../../components/detail-drawer"
import { LoadingState } from "../../../components/loading-state"
import { Notice } from "../../../components/notice"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { useRedemptions } from "../../../hooks/use-redemptions"
import { RedemptionDetails } from "./redemption-details"

/** One row of the list, which has all that is known of it. */
export const RedemptionDrawer = () => {
  const { t } = useBalm()
  const { query, filter, openId, shut } = useListParams()
  const { data } = useRedemptions(query, filter)
  const redemption = data?.redemptions.find(({ id }) => id === openId)
  return (
    <DetailDrawer
      title={redemption?.name ?? t("redemptions.reward")}
      isOpen={openId !== undefined}
      onClose={shut}
    >
      {redemption ? (
        <RedemptionDetails
          key={redemption.id}
          redemption={redemption}
          onDone={shut}
        />
      ) : data ? (
        <Notice tone="orange" title={t("redemptions.notHere")} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  )
}
