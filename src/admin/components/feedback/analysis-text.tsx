import { Button, Text, toast } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import type { Analysis } from "../../lib/api/feedback"
import { LabelledSection } from "../labelled-section"

const Reply = ({ reply }: { reply: string }) => {
  const { t } = useBalm()
  const copy = async () => {
    await navigator.clipboard.writeText(reply)
    toast.success(t("feedback.copied"))
  }
  return (
    <LabelledSection title={t("feedback.reply")}>
      <div className="bg-ui-bg-component shadow-borders-base flex flex-col items-start gap-y-3 rounded-lg p-4">
        <Text className="whitespace-pre-wrap break-words">{reply}</Text>
        <Button variant="secondary" size="small" onClick={() => void copy()}>
          {t("feedback.copyReply")}
        </Button>
      </div>
    </LabelledSection>
  )
}

/** What the computer made of the words, marked as such. */
export const AnalysisText = ({ analysis }: { analysis: Analysis | null }) => {
  const { t } = useBalm()
  if (analysis === null) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("feedback.notRead")}
      </Text>
    )
  }
  return (
    <>
      {analysis.summary && (
        <LabelledSection title={t("feedback.summary")}>
          <Text>{analysis.summary}</Text>
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("feedback.summaryBy")}
          </Text>
        </LabelledSection>
      )}
      {analysis.suggested_reply && <Reply reply={analysis.suggested_reply} />}
    </>
  )
}
