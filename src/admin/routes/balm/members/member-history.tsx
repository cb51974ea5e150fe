import { Button } from "@medusajs/ui"
import { ErrorState } from "../../../components/error-state"
import { LabelledSection } from "../../../components/labelled-section"
import { LedgerLines } from "../../../components/ledger-lines"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useMemberPoints } from "../../../hooks/use-members"
import { useStaffNames } from "../../../hooks/use-staff-names"
import type { PointsEntry } from "../../../lib/api/members"
import { TierHistory } from "./tier-history"

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

/** What a colleague wrote, and who it was. */
const useNote = () => {
  const { t } = useBalm()
  const { nameOf } = useStaffNames()
  const dates = useDates()
  return (entry: PointsEntry): string =>
    [
      entry.note,
      entry.actor_id && t("members.by", { name: nameOf(entry.actor_id) }),
      dates(entry),
    ]
      .filter(Boolean)
      .join(" · ")
}

const History = ({ memberId }: { memberId: string }) => {
  const { t } = useBalm()
  const noteOf = useNote()
  const {
    data,
    isError,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useMemberPoints(memberId)
  if (isError) {
    return <ErrorState onRetry={() => void refetch()} />
  }
  if (!data) {
    return <LoadingState />
  }
  return (
    <>
      <LedgerLines
        empty={t("members.historyNone")}
        lines={data.pages.flatMap(({ points }) =>
          points.map((entry) => ({
            id: entry.id,
            title: entry.reason,
            note: noteOf(entry),
            href: entry.order_id ? `/orders/${entry.order_id}` : undefined,
            at: entry.occurred_at,
            change: entry.points,
          }))
        )}
      />
      {hasNextPage && (
        <div>
          <Button
            size="small"
            variant="secondary"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("members.historyMore")}
          </Button>
        </div>
      )}
    </>
  )
}

/** How points came and went, and tiers. */
export const MemberHistory = ({ memberId }: { memberId: string }) => {
  const { t } = useBalm()
  return (
    <>
      <LabelledSection title={t("members.history")}>
        <History memberId={memberId} />
      </LabelledSection>
      <LabelledSection title={t("members.tierHistory")}>
        <TierHistory memberId={memberId} />
      </LabelledSection>
    </>
  )
}
