import { CustomerLink } from "../../../components/customer-link"
import { useBalm } from "../../../hooks/use-balm"
import type { Message } from "../../../lib/api/messages"

/** Who gets the message: a customer by name, or the team. */
export const MessageReceiver = ({
  message,
  names,
}: {
  message: Message
  names: ReadonlyMap<string, string | undefined>
}) => {
  const { t } = useBalm()
  if (message.channel === "slack") {
    return <>{t("messages.team")}</>
  }
  if (message.customer_id !== null) {
    return <CustomerLink id={message.customer_id} names={names} />
  }
  return <>{message.recipient ?? t("messages.noRecipient")}</>
}
