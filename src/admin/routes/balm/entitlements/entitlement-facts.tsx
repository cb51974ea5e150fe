import { Badge, Text } from "@medusajs/ui"
import { CustomerLink } from "../../../components/customer-link"
import { FactList } from "../../../components/fact-list"
import { LabelledSection } from "../../../components/labelled-section"
import { SessionBar } from "../../../components/session-bar"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useCustomerNames } from "../../../hooks/use-customer-names"
import { useFormat } from "../../../hooks/use-format"
import type { Entitlement } from "../../../lib/api/entitlements"
import { entitlementState } from "../../../lib/entitlement-state"
import { entitlementTone } from "../../../lib/tones"

/** What is left of a package, whose it is and until when. */
export const EntitlementFacts = ({
  entitlement,
}: {
  entitlement: Entitlement
}) => {
  const { t, word } = useBalm()
  const format = useFormat()
  const names = useCustomerNames([entitlement.customer_id])
  const state = entitlementState(entitlement, new Date())
  return (
    <>
      <LabelledSection title={t("entitlements.services")}>
        {entitlement.items.map((item) => {
          const label = t("entitlements.leftOf", {
            left: item.sessions_left,
            total: item.sessions_granted,
          })
          return (
            <div key={item.id} className="flex flex-col gap-y-1.5 py-1">
              <div className="flex items-center justify-between gap-x-3">
                <Text size="small" weight="plus">
                  {item.title}{" "}
                  {item.bonus && (
                    <Badge size="2xsmall">{t("entitlements.bonus")}</Badge>
                  )}
                </Text>
                <Text size="small" className="text-ui-fg-subtle">
                  {label}
                </Text>
              </div>
              <SessionBar
                left={item.sessions_left}
                total={item.sessions_granted}
                label={label}
              />
            </div>
          )
        })}
      </LabelledSection>
      <FactList
        facts={[
          {
            label: t("common.customer"),
            value: <CustomerLink id={entitlement.customer_id} names={names} />,
          },
          {
            label: t("common.status"),
            value: (
              <StateBadge
                tone={entitlementTone(state)}
                label={word("entitlements.state", state)}
              />
            ),
          },
          {
            label: t("entitlements.bought"),
            value: format.day(entitlement.granted_at),
          },
          {
            label: t("entitlements.useBy"),
            value:
              entitlement.expires_at === null
                ? t("entitlements.neverExpires")
                : format.day(entitlement.expires_at),
          },
          ...(entitlement.frozen_at === null
            ? []
            : [
                {
                  label: t("entitlements.pausedOn"),
                  value: format.day(entitlement.frozen_at),
                },
              ]),
          {
            label: t("entitlements.paid"),
            value:
              entitlement.currency_code === null
                ? t("entitlements.gift")
                : entitlement.amount_paid === null
                  ? t("common.masked")
                  : format.money(
                      entitlement.amount_paid,
                      entitlement.currency_code
                    ),
          },
        ]}
      />
    </>
  )
}
