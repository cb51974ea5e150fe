import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { FactList } from "../../../components/fact-list"
import { IfMay } from "../../../components/if-may"
import { Notice } from "../../../components/notice"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { Member, TierStanding } from "../../../lib/api/members"
import { AdjustPointsForm } from "./adjust-points-form"
import { MemberHistory } from "./member-history"
import { MemberRedemptions } from "./member-redemptions"
import { MemberTier } from "./member-tier"
import { RedeemForm } from "./redeem-form"
import { SetTierForm } from "./set-tier-form"

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

/** Nobody is left to give anything to. */
const Erased = ({ at }: { at: string }) => {
  const { t } = useBalm()
  const format = useFormat()
  return (
    <Notice
      tone="orange"
      title={t("personal.wasErased", { date: format.moment(at) })}
    />
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
          {member.customer.erased_at !== null && (
            <Erased at={member.customer.erased_at} />
          )}
          <MemberFacts member={member} standing={standing} />
          {member.customer.erased_at === null && <Tasks onChoose={setTask} />}
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
