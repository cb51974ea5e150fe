import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { OwedReport } from "./owed-report"

const PackageLiabilityPage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("owed.title")}
        intro={t("owed.intro")}
        guide="package-liability"
      />
      <RoleGate permission="liability.read">
        <OwedReport />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.package-liability",
  translationNs: "balm",
  rank: 3.5,
})

export const handle = {
  breadcrumb: () => <Breadcrumb name="package-liability" />,
}

export default PackageLiabilityPage
