import { Button, toast } from "@medusajs/ui"
import { DetailDrawer } from "../../../components/detail-drawer"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useAcknowledgeCase, useCase } from "../../../hooks/use-cases"
import { useListParams } from "../../../hooks/use-list-params"
import { CaseDetails } from "./case-details"

const TakeButton = ({ id }: { id: string }) => {
  const { t } = useBalm()
  const acknowledge = useAcknowledgeCase()
  const take = () =>
    acknowledge.mutate(id, {
      onSuccess: () => toast.success(t("cases.acknowledged")),
      onError: (error) =>
        toast.error(t("common.notSaved", { reason: error.message })),
    })
  return (
    <Button
      size="large"
      className="w-full"
      onClick={take}
      isLoading={acknowledge.isPending}
    >
      {t("cases.acknowledge")}
    </Button>
  )
}

export const CaseDrawer = () => {
  const { t } = useBalm()
  const { openId, shut } = useListParams("open")
  const { data, isPending, isError, refetch } = useCase(openId)
  return (
    <DetailDrawer
      title={t("cases.one")}
      isOpen={openId !== undefined}
      onClose={shut}
      footer={data?.state === "open" && <TakeButton id={data.id} />}
    >
      {data ? (
        <CaseDetails recoveryCase={data} />
      ) : isPending && !isError ? (
        <LoadingState />
      ) : (
        <ErrorState onRetry={() => void refetch()} />
      )}
    </DetailDrawer>
  )
}
