import { toast } from "@medusajs/ui"
import { useBalm } from "../../../hooks/use-balm"
import { useChangeEntitlement } from "../../../hooks/use-entitlements"
import { useIntent } from "../../../hooks/use-intent"
import type { EntitlementChange } from "../../../lib/api/entitlements"

/** Sends what a form says, once, and tells how it went. */
export const useTask = (
  id: string,
  { done, onDone }: { done: string; onDone: () => void }
) => {
  const { t } = useBalm()
  const { change } = useChangeEntitlement(id)
  const intent = useIntent()
  return {
    isSending: change.isPending,
    send: (what: EntitlementChange) =>
      change.mutate(
        { what, key: intent.keyOf(what) },
        {
          onSuccess: () => {
            intent.done()
            toast.success(done)
            onDone()
          },
          onError: (error) =>
            toast.error(t("common.notSaved", { reason: error.message })),
        }
      ),
  }
}
