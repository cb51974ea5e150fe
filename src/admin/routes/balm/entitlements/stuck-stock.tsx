import { Button } from "@medusajs/ui"
import { Notice } from "../../../components/notice"
import { useBalm } from "../../../hooks/use-balm"
import { useRights } from "../../../hooks/use-team"
import type { SessionUse } from "../../../lib/api/entitlements"
import { useTask } from "./use-task"

/** The stock of a visit that somebody has to count, and that they have. */
export const StuckStock = ({
  entitlementId,
  use,
}: {
  entitlementId: string
  use: SessionUse
}) => {
  const { t } = useBalm()
  const may = useRights()
  const { send, isSending } = useTask(entitlementId, {
    done: t("entitlements.countedDone"),
    onDone: () => undefined,
  })
  return (
    <Notice tone="orange" title={t("entitlements.stuckTitle")}>
      {t("entitlements.stuckText")}
      {may("packages.adjust") === true && (
        <Button
          size="small"
          variant="secondary"
          className="mt-3 block"
          isLoading={isSending}
          onClick={() =>
            send({ action: "settle-stock", redemption_id: use.id })
          }
        >
          {t("entitlements.counted")}
        </Button>
      )}
    </Notice>
  )
}
