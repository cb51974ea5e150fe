import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import type { UsableSession } from "../../lib/api/desk"
import { demandOf } from "../../lib/desk-demand"
import { VerdictBadge } from "../safety/verdict-badge"
import { BlockedNote } from "./blocked-note"
import { ownUse } from "./own-use"
import type { Use } from "./own-use"
import { RedeemPanel } from "./redeem-panel"
import type { RedeemEnd } from "./use-redeem"

/** What it is, how many there are, until when. */
const Facts = ({ session }: { session: UsableSession }) => {
  const { t } = useBalm()
  const format = useFormat()
  const { title, package_title, bonus, expires_at, kind, verdict } = session
  const notes = [
    package_title !== title && package_title,
    expires_at === null
      ? t("desk.noEnd")
      : t("desk.until", { date: format.day(expires_at) }),
    kind === "category" && t("desk.anyOf"),
    kind === "product" && t("desk.fromStock"),
  ].filter(Boolean)
  return (
    <div className="flex min-w-0 flex-1 basis-64 flex-col gap-y-1">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Text weight="plus" className="break-words">
          {title}
        </Text>
        {bonus && <Badge size="2xsmall">{t("entitlements.bonus")}</Badge>}
        <VerdictBadge verdict={verdict ?? undefined} />
      </div>
      <Text size="small" className="text-ui-fg-subtle break-words">
        {notes.join(" · ")}
      </Text>
    </div>
  )
}

/**
 * One kind of session: a tap uses it. Where something has to be said first,
 * the card opens and asks; what is blocked has no button.
 */
export const SessionCard = ({
  session,
  ownerId,
  asksCode,
  isBusy,
  onRedeem,
}: {
  session: UsableSession
  ownerId: string
  /** The customer tells a code each time. */
  asksCode: boolean
  isBusy: boolean
  onRedeem: (use: Use) => Promise<RedeemEnd>
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const [isMine, setMine] = useState(false)
  const { kind, usable_by, sessions_left, verdict } = session
  const demand = demandOf(verdict)
  const forOthers = usable_by !== "owner"
  const asksFirst = kind === "category" || demand !== null || asksCode
  const hasChoices = !asksFirst && (forOthers || sessions_left > 1)
  const isBlocked = demand === "blocked"

  const send = async (use: Use): Promise<RedeemEnd> => {
    setMine(true)
    const end = await onRedeem(use)
    setMine(false)
    setOpen(end !== "done" && (isOpen || end !== "refused"))
    return end
  }
  return (
    <li className="shadow-borders-base bg-ui-bg-base flex flex-col gap-y-4 rounded-lg p-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Facts session={session} />
        <div className="flex items-center gap-x-4">
          <div className="flex flex-col items-center">
            <span className="text-ui-fg-base text-2xl font-medium tabular-nums leading-7">
              {format.number(sessions_left)}
            </span>
            <Text size="xsmall" className="text-ui-fg-subtle whitespace-nowrap">
              {t("desk.left")}
            </Text>
          </div>
          {!isOpen && (!isBlocked || forOthers) && (
            <div className="flex flex-col items-stretch gap-y-1">
              {!isBlocked && (
                <Button
                  size="large"
                  disabled={isBusy}
                  isLoading={isMine}
                  onClick={() =>
                    asksFirst ? setOpen(true) : void send(ownUse(session))
                  }
                >
                  {t(kind === "product" ? "desk.handOver" : "desk.redeem")}
                </Button>
              )}
              {(hasChoices || isBlocked) && (
                <Button
                  size="small"
                  variant="transparent"
                  disabled={isBusy}
                  onClick={() => setOpen(true)}
                >
                  {t(isBlocked ? "desk.somebodyElse" : "desk.more")}
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
      {isBlocked && !isOpen && (
        <BlockedNote personId={ownerId} productId={session.product_id} />
      )}
      {isOpen && (
        <RedeemPanel
          session={session}
          ownerId={ownerId}
          asksCode={asksCode}
          isBusy={isBusy}
          onSend={send}
          onCancel={() => setOpen(false)}
        />
      )}
    </li>
  )
}
