import { Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"

/** The message in the customer's inbox. */
export const EmailPreview = ({
  recipient,
  subject,
  body,
}: {
  recipient: string | null
  subject: string | null
  body: string
}) => {
  const { t } = useBalm()
  return (
    <div className="bg-ui-bg-base shadow-elevation-card-rest divide-y rounded-lg">
      <div className="flex flex-col gap-y-1 p-4">
        <Text weight="plus">{subject ?? ""}</Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("messages.to")}: {recipient ?? t("messages.noRecipient")}
        </Text>
      </div>
      <Text className="whitespace-pre-wrap break-words p-4">{body}</Text>
    </div>
  )
}
