import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { LiabilityReport } from "./liability-report"

const PointsLiabilityPage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("liability.title")}
        intro={t("liability.intro")}
        guide="points-liability"
      />
      <RoleGate permission="liability.read">
        <LiabilityReport />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.points-liability",
  translationNs: "balm",
  rank: 5.5,
})

export const handle = {
  breadcrumb: () => <Breadcrumb name="points-liability" />,
}

export default PointsLiabilityPage
