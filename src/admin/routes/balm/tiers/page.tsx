import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { TierList } from "./tier-list"

const TiersPage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("tiers.title")}
        intro={t("tiers.intro")}
        guide="tiers"
      />
      <RoleGate permission="points.read">
        <TierList />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.tiers",
  translationNs: "balm",
  rank: 5,
})

export const handle = { breadcrumb: () => <Breadcrumb name="tiers" /> }

export default TiersPage
