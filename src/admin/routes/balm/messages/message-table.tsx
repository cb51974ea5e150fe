import { ChatBubbleLeftRight } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { BalmTable } from "../../../components/balm-table"
import { CellText } from "../../../components/cell-text"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useCustomerNames } from "../../../hooks/use-customer-names"
import { useFormat } from "../../../hooks/use-format"
import { useListParams } from "../../../hooks/use-list-params"
import { useMessages } from "../../../hooks/use-messages"
import type { Message } from "../../../lib/api/messages"
import { messageTone } from "../../../lib/tones"
import { MessageReceiver } from "./message-receiver"

const column = createDataTableColumnHelper<Message>()

const useColumns = (names: ReadonlyMap<string, string | undefined>) => {
  const { t, word } = useBalm()
  const format = useFormat()
  return [
    column.display({
      id: "to",
      header: t("messages.to"),
      size: 170,
      cell: ({ row }) => (
        <MessageReceiver message={row.original} names={names} />
      ),
    }),
    column.display({
      id: "text",
      header: t("messages.text"),
      size: 420,
      cell: ({ row }) => (
        <CellText>{row.original.subject ?? row.original.body}</CellText>
      ),
    }),
    column.display({
      id: "channel",
      header: t("messages.channelLabel"),
      size: 130,
      cell: ({ row }) => word("messages.channel", row.original.channel),
    }),
    column.display({
      id: "when",
      header: t("messages.when"),
      size: 190,
      cell: ({ row: { original } }) =>
        format.moment(original.sent_at ?? original.next_attempt_at),
    }),
    column.display({
      id: "status",
      header: t("common.status"),
      size: 140,
      cell: ({ row: { original } }) => (
        <StateBadge
          tone={messageTone(original.status)}
          label={word("messages.status", original.status)}
        />
      ),
    }),
  ]
}

export const MessageTable = () => {
  const { t } = useBalm()
  const { query, filter } = useListParams()
  const { data, isPending, isError, refetch } = useMessages(query, filter)
  const names = useCustomerNames(
    data?.messages.map((row) => row.customer_id) ?? []
  )
  const columns = useColumns(names)
  return (
    <BalmTable
      rows={data?.messages}
      count={data?.count}
      columns={columns}
      isLoading={isPending}
      isError={isError}
      onRetry={() => void refetch()}
      search
      isFiltered={filter !== "all"}
      empty={{
        icon: <ChatBubbleLeftRight />,
        title: t("messages.emptyTitle"),
        text: t("messages.emptyText"),
      }}
    />
  )
}
