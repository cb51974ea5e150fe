import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import type { OverviewFeedback } from "../../lib/api/overview"
import { caseTone } from "../../lib/tones"
import { Stars } from "../stars"
import { StateBadge } from "../state-badge"

/** What the customer said last, and whether somebody takes care of it. */
export const FeedbackGlimpse = ({
  feedback,
}: {
  feedback: OverviewFeedback | null
}) => {
  const { t, word } = useBalm()
  const format = useFormat()
  return (
    <section className="flex min-w-0 flex-col gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t("overview.lastFeedback")}
      </Text>
      {feedback === null ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("overview.feedbackNone")}
        </Text>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Stars stars={feedback.stars} />
            <Text size="xsmall" className="text-ui-fg-subtle">
              {format.day(feedback.submitted_at)}
            </Text>
          </div>
          <Text
            size="small"
            className="border-ui-border-strong line-clamp-4 break-words border-s-2 ps-3"
          >
            {feedback.text || t("overview.feedbackNoWords")}
          </Text>
          {feedback.case && (
            <Link
              to={`/balm/cases?show=all&id=${feedback.case.id}`}
              className="txt-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover flex items-center gap-x-2"
            >
              {t("overview.followUp")}
              <StateBadge
                tone={caseTone(feedback.case.state)}
                label={word("cases.state", feedback.case.state)}
              />
            </Link>
          )}
        </>
      )}
    </section>
  )
}
