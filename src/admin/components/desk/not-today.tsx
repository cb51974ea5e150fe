import { Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useBalm } from "../../hooks/use-balm"
import { useCustomerPackages } from "../../hooks/use-desk"
import { useFormat } from "../../hooks/use-format"
import type { Entitlement } from "../../lib/api/entitlements"
import { entitlementState } from "../../lib/entitlement-state"
import { entitlementTone } from "../../lib/tones"
import { StateBadge } from "../state-badge"

const Row = ({ entitlement }: { entitlement: Entitlement }) => {
  const { t, word } = useBalm()
  const format = useFormat()
  const state = entitlementState(entitlement, new Date())
  const { frozen_at, expires_at } = entitlement
  const since =
    state === "frozen" && frozen_at
      ? t("desk.pausedSince", { date: format.day(frozen_at) })
      : expires_at
        ? t("desk.endedOn", { date: format.day(expires_at) })
        : ""
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0">
        <Text size="small" weight="plus" className="break-words">
          {entitlement.title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {since}
        </Text>
      </div>
      <div className="flex items-center gap-x-4">
        <StateBadge
          tone={entitlementTone(state)}
          label={word("entitlements.state", state)}
        />
        <Link
          to={`/balm/entitlements?id=${entitlement.id}`}
          className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
        >
          {t("desk.openPackage")}
        </Link>
      </div>
    </li>
  )
}

/** What the customer has and cannot use today, and why. */
export const NotToday = ({ customerId }: { customerId: string }) => {
  const { t } = useBalm()
  const { data } = useCustomerPackages(customerId)
  const rows = (data?.entitlements ?? []).filter((one) =>
    ["frozen", "expired"].includes(entitlementState(one, new Date()))
  )
  if (rows.length === 0) {
    return null
  }
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h3">{t("desk.notToday")}</Heading>
      <ul className="divide-ui-border-base divide-y">
        {rows.map((one) => (
          <Row key={one.id} entitlement={one} />
        ))}
      </ul>
    </section>
  )
}
