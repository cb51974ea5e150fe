import type { Message } from "../../lib/api/messages"
import { EmailPreview } from "./email-preview"
import { SlackPreview } from "./slack-preview"
import { SmsPreview } from "./sms-preview"

/** A message as its receiver sees it. */
export const MessagePreview = ({ message }: { message: Message }) => {
  const at = message.sent_at ?? message.send_at
  switch (message.channel) {
    case "slack":
      return (
        <SlackPreview body={message.body} blocks={message.blocks} at={at} />
      )
    case "email":
      return (
        <EmailPreview
          recipient={message.recipient}
          subject={message.subject}
          body={message.body}
        />
      )
    default:
      return <SmsPreview body={message.body} at={at} />
  }
}
