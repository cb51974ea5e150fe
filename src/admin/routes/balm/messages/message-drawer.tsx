import { Button, toast } from "@medusajs/ui"
import { DetailDrawer } from "../../../components/detail-drawer"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { useMessage, useRetryMessage } from "../../../hooks/use-messages"
import type { Message } from "../../../lib/api/messages"
import { MessageDetails } from "./message-details"

const RetryButton = ({ message }: { message: Message }) => {
  const { t } = useBalm()
  const retry = useRetryMessage()
  const send = () =>
    retry.mutate(message.id, {
      onSuccess: () => toast.success(t("messages.retried")),
      onError: (error) =>
        toast.error(t("common.notSaved", { reason: error.message })),
    })
  return (
    <Button onClick={send} isLoading={retry.isPending}>
      {t("messages.retry")}
    </Button>
  )
}

export const MessageDrawer = () => {
  const { t, word } = useBalm()
  const { openId, shut } = useListParams()
  const { data, isError, refetch } = useMessage(openId)
  const message = data?.message
  const canRetry =
    message?.status === "failed" || message?.status === "undelivered"
  return (
    <DetailDrawer
      title={
        message ? word("messages.channel", message.channel) : t("messages.text")
      }
      isOpen={openId !== undefined}
      onClose={shut}
      footer={message && canRetry && <RetryButton message={message} />}
    >
      {isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : message ? (
        <MessageDetails message={message} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  )
}
