import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { ErrorState } from "../../../components/error-state"
import { FactList } from "../../../components/fact-list"
import { IfMay } from "../../../components/if-may"
import { LabelledSection } from "../../../components/labelled-section"
import { LedgerLines } from "../../../components/ledger-lines"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useMemberPoints } from "../../../hooks/use-members"
import { useStaffNames } from "../../../hooks/use-staff-names"
import type {
  Member,
  PointsEntry,
  TierStanding,
} from "../../../lib/api/members"
import { AdjustPointsForm } from "./adjust-points-form"
import { MemberRedemptions } from "./member-redemptions"
import { MemberTier } from "./member-tier"
import { RedeemForm } from "./redeem-form"
import { SetTierForm } from "./set-tier-form"
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
        note: noteOf(entry),
        href: entry.order_id ? `/orders/${entry.order_id}` : undefined,
        at: entry.occurred_at,
        change: entry.points,
      }))}
    />
  )
}

type Task = "tier" | "points" | "redeem"

/** What may be done here, and what is done to whom it is shown. */
const Tasks = ({ onChoose }: { onChoose: (task: Task) => void }) => {
  const { t } = useBalm()
  return (
    <div className="flex flex-wrap gap-2">
      <IfMay permission="points.redeem">
        <Button size="small" onClick={() => onChoose("redeem")}>
          {t("members.redeem")}
        </Button>
      </IfMay>
      <IfMay permission="points.adjust">
        <Button
          size="small"
          variant="secondary"
          onClick={() => onChoose("points")}
        >
          {t("members.adjust")}
        </Button>
      </IfMay>
      <IfMay permission="points.write">
        <Button
          size="small"
          variant="secondary"
          onClick={() => onChoose("tier")}
        >
          {t("members.setTier")}
        </Button>
      </IfMay>
    </div>
  )
}

/** A member, or the form of what is being done to them. */
export const MemberDetails = ({
  member,
  standing,
}: {
  member: Member
  standing: TierStanding
}) => {
  const [task, setTask] = useState<Task>()
  const onDone = () => setTask(undefined)
  switch (task) {
    case "points":
      return <AdjustPointsForm member={member} onDone={onDone} />
    case "redeem":
      return <RedeemForm member={member} onDone={onDone} />
    case "tier":
      return <SetTierForm member={member} onDone={onDone} />
    case undefined:
      return (
        <>
          <MemberFacts member={member} standing={standing} />
          <Tasks onChoose={setTask} />
          <MemberRedemptions customerId={member.customer_id} />
          <MemberHistory memberId={member.id} />
        </>
      )
  }
}

const MemberFacts = ({
  member,
  standing,
}: {
  member: Member
  standing: TierStanding
}) => {
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
      {(standing.tier ?? standing.next) && <MemberTier standing={standing} />}
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
    </>
  )
}

/** How points came and went, and tiers. */
const MemberHistory = ({ memberId }: { memberId: string }) => {
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
