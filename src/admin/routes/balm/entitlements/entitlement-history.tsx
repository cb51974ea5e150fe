import { LabelledSection } from "../../../components/labelled-section"
import { LedgerLines } from "../../../components/ledger-lines"
import { useBalm } from "../../../hooks/use-balm"
import { useStaffNames } from "../../../hooks/use-staff-names"
import type { Entitlement } from "../../../lib/api/entitlements"

/** Every line of the ledger: what, when, who and why. */
export const EntitlementHistory = ({
  entitlement,
}: {
  entitlement: Entitlement
}) => {
  const { t, word } = useBalm()
  const { nameOf } = useStaffNames()
  return (
    <LabelledSection title={t("entitlements.history")}>
      <LedgerLines
        empty={t("entitlements.historyNone")}
        lines={entitlement.history.map((entry) => ({
          id: entry.id,
          title: word("entitlements.kind", entry.kind),
          note:
            [entry.actor_id && nameOf(entry.actor_id), entry.reason]
              .filter(Boolean)
              .join(" · ") || null,
          at: entry.occurred_at,
          change: entry.sessions,
        }))}
      />
    </LabelledSection>
  )
}
