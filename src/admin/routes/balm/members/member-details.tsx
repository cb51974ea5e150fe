import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { ErrorState } from "../../../components/error-state"
import { FactList } from "../../../components/fact-list"
import { LabelledSection } from "../../../components/labelled-section"
import { LedgerLines } from "../../../components/ledger-lines"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useMemberPoints } from "../../../hooks/use-members"
import type { Member, PointsEntry } from "../../../lib/api/members"

/** When points of this line can be used, or are lost. */
const useDates = () => {
  const { t } = useBalm()
  const format = useFormat()
  return (entry: PointsEntry): string | undefined => {
    if (entry.points <= 0) {
      return undefined
    }
    if (entry.status === "pending") {
      return t("members.usableFrom", { date: format.day(entry.available_at) })
    }
    return entry.expires_at === null
      ? undefined
      : t("members.expiresOn", { date: format.day(entry.expires_at) })
  }
}

const History = ({ memberId }: { memberId: string }) => {
  const { t } = useBalm()
  const dates = useDates()
  const { data, isError, refetch } = useMemberPoints(memberId)
  if (isError) {
    return <ErrorState onRetry={() => void refetch()} />
  }
  if (!data) {
    return <LoadingState />
  }
  return (
    <LedgerLines
      empty={t("members.historyNone")}
      lines={data.points.map((entry) => ({
        id: entry.id,
        title: entry.reason,
        note: [entry.note, dates(entry)].filter(Boolean).join(" · "),
        at: entry.occurred_at,
        change: entry.points,
      }))}
    />
  )
}

export const MemberDetails = ({ member }: { member: Member }) => {
  const { t } = useBalm()
  const format = useFormat()
  const { points } = member
  return (
    <>
      <div>
        <Text size="small" className="text-ui-fg-subtle">
          {t("members.points")}
        </Text>
        <div className="text-ui-fg-base text-3xl font-medium tabular-nums">
          {format.number(points.balance)}
        </div>
      </div>
      <FactList
        facts={[
          {
            label: t("members.pending"),
            value: (
              <>
                {format.number(points.pending)}
                {points.pending > 0 && (
                  <Text
                    as="span"
                    size="xsmall"
                    className="text-ui-fg-muted block"
                  >
                    {t("members.pendingHelp")}
                  </Text>
                )}
              </>
            ),
          },
          {
            label: t("members.expiringSoon"),
            value: format.number(points.expiring_soon),
          },
          {
            label: t("members.lifetime"),
            value: format.number(points.lifetime),
          },
          { label: t("members.since"), value: format.day(member.created_at) },
        ]}
      />
      <Link
        to={`/customers/${member.customer_id}`}
        className="txt-compact-small-plus text-ui-fg-interactive"
      >
        {t("common.seeCustomer")}
      </Link>
      <LabelledSection title={t("members.history")}>
        <History memberId={member.id} />
      </LabelledSection>
    </>
  )
}
