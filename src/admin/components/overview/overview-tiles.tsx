import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import type { Overview } from "../../lib/api/overview"
import { Stars } from "../stars"

const Tile = ({
  label,
  value,
  note,
  more,
}: {
  label: string
  value: ReactNode
  note?: string | undefined
  /** Leads to all of it. */
  more?: { to: string; text: string } | undefined
}) => (
  <div className="flex min-w-0 flex-col gap-y-1 px-6 py-4">
    <Text size="small" className="text-ui-fg-subtle">
      {label}
    </Text>
    <div className="text-ui-fg-base flex h-8 items-center text-2xl font-medium tabular-nums">
      {value}
    </div>
    {note && (
      <Text size="xsmall" className="text-ui-fg-subtle">
        {note}
      </Text>
    )}
    {more && (
      <Link
        to={more.to}
        className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
      >
        {more.text}
      </Link>
    )}
  </div>
)

/** The numbers asked for most, large. */
export const OverviewTiles = ({ overview }: { overview: Overview }) => {
  const { t, word, language } = useBalm()
  const format = useFormat()
  const { membership, feedback } = overview
  const isShown = (part: string) => !overview.hidden.includes(part)
  return (
    <div className="divide-ui-border-base grid grid-cols-1 divide-y sm:grid-cols-3 sm:divide-x sm:divide-y-0">
      {isShown("points") && (
        <Tile
          label={t("overview.points")}
          value={format.number(membership?.balance ?? 0)}
          note={
            membership === null
              ? t("overview.pointsNone")
              : [
                  membership.tier?.name[language],
                  membership.pending > 0 &&
                    t("overview.pointsPending", {
                      points: format.number(membership.pending),
                    }),
                ]
                  .filter(Boolean)
                  .join(" · ")
          }
          more={
            membership === null
              ? undefined
              : {
                  to: `/balm/members?id=${membership.member_id}`,
                  text: t("overview.toPoints"),
                }
          }
        />
      )}
      {isShown("packages") && (
        <Tile
          label={t("overview.sessionsLeft")}
          value={format.number(overview.sessions_left)}
          note={
            overview.packages.length === 0
              ? t("overview.sessionsNone")
              : t("overview.inPackages", { number: overview.packages.length })
          }
        />
      )}
      {isShown("feedback") && (
        <Tile
          label={t("overview.lastFeedback")}
          value={feedback ? <Stars stars={feedback.stars} /> : "–"}
          note={
            feedback === null
              ? t("overview.feedbackNone")
              : feedback.sentiment
                ? `${word("feedback.sentiment", feedback.sentiment)} · ${format.day(feedback.submitted_at)}`
                : format.day(feedback.submitted_at)
          }
        />
      )}
    </div>
  )
}
