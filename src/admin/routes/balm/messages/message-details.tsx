import { InlineTip } from "@medusajs/ui"
import { FactList } from "../../../components/fact-list"
import { LabelledSection } from "../../../components/labelled-section"
import { MessagePreview } from "../../../components/preview/message-preview"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useCustomerNames } from "../../../hooks/use-customer-names"
import { useFormat } from "../../../hooks/use-format"
import type { Message } from "../../../lib/api/messages"
import { templateName } from "../../../lib/template-name"
import { messageTone } from "../../../lib/tones"
import { MessageReceiver } from "./message-receiver"

const TIP = { red: "error", blue: "info", green: "success" } as const

/** The message, then what became of it and why. */
export const MessageDetails = ({ message }: { message: Message }) => {
  const { t, word, knownWord } = useBalm()
  const format = useFormat()
  const names = useCustomerNames([message.customer_id])
  const tone = messageTone(message.status)
  const label = word("messages.status", message.status)
  const why =
    (message.rule && knownWord("messages.rule", message.rule)) ||
    word("messages.explain", message.status)
  return (
    <>
      <InlineTip
        label={label}
        variant={
          tone === "red" || tone === "blue" || tone === "green"
            ? TIP[tone]
            : "warning"
        }
      >
        {why}
      </InlineTip>
      <LabelledSection title={t("messages.preview")}>
        <MessagePreview message={message} />
      </LabelledSection>
      <FactList
        facts={[
          {
            label: t("messages.to"),
            value: <MessageReceiver message={message} names={names} />,
          },
          {
            label: word("messages.channel", message.channel),
            value: message.recipient ?? t("messages.noRecipient"),
          },
          {
            label: t("messages.kind"),
            value: word(
              "messages.template",
              templateName(message.template_key)
            ),
          },
          {
            label: t("common.status"),
            value: <StateBadge tone={tone} label={label} />,
          },
          message.sent_at === null
            ? {
                label: t(
                  tone === "blue" ? "messages.goesOut" : "messages.when"
                ),
                value: format.moment(message.next_attempt_at),
              }
            : {
                label: t("messages.wentOut"),
                value: format.moment(message.sent_at),
              },
          {
            label: t("messages.attempts"),
            value: format.number(message.attempts),
          },
          ...(message.last_error
            ? [
                {
                  label: t("messages.vendorSays"),
                  value: message.last_error,
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
