import { Button, Text } from "@medusajs/ui"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import { useCustomerNames } from "../../../hooks/use-customer-names"
import { useFormat } from "../../../hooks/use-format"
import { useStaffNames } from "../../../hooks/use-staff-names"
import { useRights } from "../../../hooks/use-team"
import type { SessionUse } from "../../../lib/api/entitlements"
import { isStuck, mayTakeBack } from "../../../lib/session-use"
import { StuckStock } from "./stuck-stock"

/** Each visit: what, when, by whom, and taking it back. */
export const SessionUses = ({
  entitlementId,
  uses,
  titleOf,
  onTakeBack,
}: {
  entitlementId: string
  uses: SessionUse[]
  titleOf: (use: SessionUse) => string
  onTakeBack: (use: SessionUse) => void
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const may = useRights()
  const { nameOf } = useStaffNames()
  const guests = useCustomerNames(uses.map(({ used_by }) => used_by))
  const now = new Date()
  if (uses.length === 0) {
    return null
  }
  const noteOf = (use: SessionUse): string => {
    const by = use.staff_id ?? use.actor_id
    const guest = use.used_by && guests.get(use.used_by)
    return [
      format.moment(use.performed_at),
      by && t("entitlements.performedBy", { name: nameOf(by) }),
      guest && t("entitlements.usedBy", { name: guest }),
    ]
      .filter(Boolean)
      .join(" · ")
  }
  return (
    <LabelledSection title={t("entitlements.uses")}>
      <ul className="divide-ui-border-base divide-y">
        {uses.map((use) => (
          <li key={use.id} className="flex flex-col gap-y-2 py-3">
            <div className="flex items-center justify-between gap-x-4">
              <div className="min-w-0">
                <Text size="small" weight="plus" className="break-words">
                  {use.sessions > 1
                    ? t("packages.times", {
                        number: use.sessions,
                        name: titleOf(use),
                      })
                    : titleOf(use)}
                </Text>
                <Text size="xsmall" className="text-ui-fg-subtle break-words">
                  {noteOf(use)}
                </Text>
                {use.reversed_at !== null && (
                  <Text size="xsmall" className="text-ui-fg-subtle break-words">
                    {t("entitlements.takenBack", {
                      time: format.moment(use.reversed_at),
                      reason: use.reversal_reason ?? "",
                    })}
                  </Text>
                )}
              </div>
              {mayTakeBack(use, (right) => may(right) === true, now) && (
                <Button
                  size="small"
                  variant="secondary"
                  className="shrink-0"
                  onClick={() => onTakeBack(use)}
                >
                  {t("entitlements.takeBack")}
                </Button>
              )}
            </div>
            {isStuck(use, now) && (
              <StuckStock entitlementId={entitlementId} use={use} />
            )}
          </li>
        ))}
      </ul>
    </LabelledSection>
  )
}
