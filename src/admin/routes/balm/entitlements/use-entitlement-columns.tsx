import { createDataTableColumnHelper } from "@medusajs/ui"
import { CellText } from "../../../components/cell-text"
import { CustomerLink } from "../../../components/customer-link"
import { SessionBar } from "../../../components/session-bar"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { Entitlement } from "../../../lib/api/entitlements"
import { entitlementState } from "../../../lib/entitlement-state"
import { entitlementTone } from "../../../lib/tones"

const column = createDataTableColumnHelper<Entitlement>()

export const useEntitlementColumns = (
  names: ReadonlyMap<string, string | undefined>
) => {
  const { t, word } = useBalm()
  const format = useFormat()
  return [
    column.display({
      id: "customer",
      header: t("common.customer"),
      size: 160,
      cell: ({ row }) => (
        <CustomerLink id={row.original.customer_id} names={names} />
      ),
    }),
    column.display({
      id: "title",
      header: t("entitlements.package"),
      size: 280,
      cell: ({ row }) => <CellText>{row.original.title}</CellText>,
    }),
    column.display({
      id: "left",
      header: t("entitlements.left"),
      size: 170,
      cell: ({ row: { original } }) => {
        const label = t("entitlements.leftOf", {
          left: original.sessions_left,
          total: original.sessions_granted,
        })
        return (
          <div className="flex w-36 flex-col gap-y-1 py-1.5">
            <span>{label}</span>
            <SessionBar
              left={original.sessions_left}
              total={original.sessions_granted}
              label={label}
            />
          </div>
        )
      },
    }),
    column.display({
      id: "use-by",
      header: t("entitlements.useBy"),
      size: 130,
      cell: ({ row: { original } }) =>
        original.expires_at === null
          ? t("entitlements.neverExpires")
          : format.day(original.expires_at),
    }),
    column.display({
      id: "state",
      header: t("common.status"),
      size: 130,
      cell: ({ row }) => {
        const state = entitlementState(row.original, new Date())
        return (
          <StateBadge
            tone={entitlementTone(state)}
            label={word("entitlements.state", state)}
          />
        )
      },
    }),
  ]
}
