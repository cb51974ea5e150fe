import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import type { Overview, OverviewMessage } from "../../lib/api/overview"
import { messageTone } from "../../lib/tones"
import { StateBadge } from "../state-badge"

const MessageRow = ({ message }: { message: OverviewMessage }) => {
  const { t, word } = useBalm()
  const format = useFormat()
  return (
    <li className="py-2">
      <Link
        to={`/balm/messages?id=${message.id}`}
        className="group flex flex-col gap-y-1"
      >
        <div className="flex items-center justify-between gap-x-3">
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("overview.messageOn", {
              channel: word("messages.channel", message.channel),
              date: format.moment(message.at),
            })}
          </Text>
          <StateBadge
            tone={messageTone(message.status)}
            label={word("messages.status", message.status)}
          />
        </div>
        <Text
          size="small"
          className="group-hover:text-ui-fg-interactive line-clamp-2 break-words"
        >
          {message.body}
        </Text>
      </Link>
    </li>
  )
}

/** The next message and those before it. */
export const MessageGlimpses = ({
  messages: { next, last },
}: {
  messages: Overview["messages"]
}) => {
  const { t } = useBalm()
  const rows = [...next, ...last]
  return (
    <section className="flex min-w-0 flex-col gap-y-1 px-6 py-4">
      <Text size="small" weight="plus">
        {t("overview.messages")}
      </Text>
      {rows.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("overview.messagesNone")}
        </Text>
      ) : (
        <ul className="divide-ui-border-base divide-y divide-dashed">
          {rows.map((message) => (
            <MessageRow key={message.id} message={message} />
          ))}
        </ul>
      )}
    </section>
  )
}
