import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { EntitlementDrawer } from "./entitlement-drawer"
import { EntitlementTable } from "./entitlement-table"

const EntitlementsPage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("entitlements.title")}
        intro={t("entitlements.intro")}
        guide="entitlements"
      />
      <RoleGate permission="packages.read">
        <EntitlementTable />
        <EntitlementDrawer />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.entitlements",
  translationNs: "balm",
  rank: 3,
})

export const handle = {
  breadcrumb: () => <Breadcrumb name="entitlements" />,
}

export default EntitlementsPage
