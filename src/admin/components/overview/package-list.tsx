import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import type { OverviewPackage } from "../../lib/api/overview"
import type { Verdict } from "../../lib/api/safety"
import { VerdictBadge } from "../safety/verdict-badge"
import { SessionBar } from "../session-bar"

type Safety = Record<string, Verdict>

const PackageRow = ({
  bought,
  safety,
}: {
  bought: OverviewPackage
  safety: Safety
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const left = (sessions_left: number, sessions_granted: number) =>
    t("overview.leftOf", { left: sessions_left, total: sessions_granted })
  return (
    <li className="flex flex-col gap-y-2 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          to={`/balm/entitlements?id=${bought.id}`}
          className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
        >
          {bought.title}
        </Link>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {bought.expires_at === null
            ? t("overview.neverExpires")
            : t("overview.expiresOn", { date: format.day(bought.expires_at) })}
        </Text>
      </div>
      {bought.items.map((item) => {
        const label = left(item.sessions_left, item.sessions_granted)
        return (
          <div
            key={item.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1"
          >
            <div className="flex min-w-0 items-center gap-x-2">
              <Text size="small" className="text-ui-fg-subtle truncate">
                {item.title}
              </Text>
              <VerdictBadge verdict={safety[item.service_id ?? ""]} />
            </div>
            <Text size="small" weight="plus">
              {label}
            </Text>
            <div className="col-span-2">
              <SessionBar
                left={item.sessions_left}
                total={item.sessions_granted}
                label={label}
              />
            </div>
          </div>
        )
      })}
    </li>
  )
}

export const PackageList = ({
  packages,
  pastPackages,
  safety,
}: {
  packages: OverviewPackage[]
  safety: Safety
  pastPackages: number
}) => {
  const { t } = useBalm()
  return (
    <section className="px-6 py-4">
      <Text size="small" weight="plus">
        {t("overview.packages")}
      </Text>
      {packages.length === 0 ? (
        pastPackages === 0 && (
          <Text size="small" className="text-ui-fg-subtle mt-1">
            {t("overview.packagesNone")}
          </Text>
        )
      ) : (
        <ul className="divide-ui-border-base divide-y divide-dashed">
          {packages.map((bought) => (
            <PackageRow key={bought.id} bought={bought} safety={safety} />
          ))}
        </ul>
      )}
      {pastPackages > 0 && (
        <Text size="xsmall" className="text-ui-fg-muted mt-1">
          {t("overview.packagesPast", { number: pastPackages })}
        </Text>
      )}
    </section>
  )
}
