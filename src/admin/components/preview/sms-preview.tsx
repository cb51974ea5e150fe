import { Text } from "@medusajs/ui"
import { useFormat } from "../../hooks/use-format"

/** The message on the customer's phone. */
export const SmsPreview = ({ body, at }: { body: string; at: string }) => {
  const format = useFormat()
  return (
    <div className="bg-ui-bg-component shadow-borders-base mx-auto w-full max-w-[320px] rounded-[32px] p-3">
      <div className="bg-ui-bg-base shadow-borders-base flex min-h-[320px] flex-col rounded-[22px] px-4 pb-6 pt-3">
        <div className="bg-ui-bg-component mx-auto mb-4 h-1.5 w-16 rounded-full" />
        <Text size="xsmall" className="text-ui-fg-muted mb-3 text-center">
          {format.moment(at)}
        </Text>
        <div className="bg-ui-bg-component rounded-2xl rounded-bl-sm px-4 py-3">
          <Text className="whitespace-pre-wrap break-words">{body}</Text>
        </div>
      </div>
    </div>
  )
}
