import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useDeskWork } from "../../hooks/use-desk"
import { useIntent } from "../../hooks/use-intent"
import type { DeskRefusal, Redeeming, UsableSession } from "../../lib/api/desk"
import { isCodeFault, isDemand } from "../../lib/desk-demand"
import type { CodeFault, Demand } from "../../lib/desk-demand"

/** Long enough to see that it was the wrong one. */
const UNDO_MILLISECONDS = 12_000

/**
 * After a use the rows may move: a second tap of a double click must not hit
 * the next one.
 */
const REST_MILLISECONDS = 1_500

/** How it ended: done, or what has to be said or told first. */
export type RedeemEnd = "done" | "refused" | Demand | CodeFault

type Used = { id: string; entitlement_id: string; title: string }

/** Uses sessions at the desk, tells how it went, and takes it back. */
export const useRedeem = ({
  onRefused,
}: {
  onRefused: (refusal: DeskRefusal) => void
}) => {
  const { t } = useBalm()
  const { redeem, undo } = useDeskWork()
  const intent = useIntent()
  const [isResting, setResting] = useState(false)

  const takeBack = async (used: Used): Promise<void> => {
    try {
      await undo.mutateAsync({
        entitlementId: used.entitlement_id,
        redemptionId: used.id,
        reason: t("desk.undoReason"),
      })
      toast.success(t("desk.undone", { title: used.title }))
    } catch (error) {
      toast.error(
        t("common.notSaved", {
          reason: error instanceof Error ? error.message : "",
        })
      )
    }
  }

  const use = async (
    session: UsableSession,
    what: Redeeming
  ): Promise<RedeemEnd> => {
    const body = { ...what, entitlementId: session.entitlement_id }
    try {
      const end = await redeem.mutateAsync({
        ...body,
        key: intent.keyOf(body),
      })
      if (!end.done) {
        const { reason } = end.conflict
        if (isDemand(reason) || isCodeFault(reason)) {
          return reason
        }
        onRefused(end.conflict)
        return "refused"
      }
      intent.done()
      setResting(true)
      setTimeout(() => setResting(false), REST_MILLISECONDS)
      const { redemption } = end.answer
      const { title } = session
      toast.success(t("desk.done", { title }), {
        description: t("desk.leftNow", {
          number: Math.max(0, session.sessions_left - what.sessions),
        }),
        duration: UNDO_MILLISECONDS,
        action: {
          label: t("desk.undo"),
          altText: t("desk.undo"),
          onClick: () => void takeBack({ ...redemption, title }),
        },
      })
      return "done"
    } catch (error) {
      toast.error(
        t("desk.notUsed", {
          reason: error instanceof Error ? error.message : "",
        })
      )
      return "refused"
    }
  }

  return {
    redeem: use,
    undo: takeBack,
    isBusy: isResting || redeem.isPending || undo.isPending,
  }
}
