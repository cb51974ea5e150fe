import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { EnforcementStep } from "./enforcement-step"
import { PermissionTable } from "./permission-table"
import { StaffDrawer } from "./staff-drawer"
import { StaffTable } from "./staff-table"

const TeamPage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("team.title")}
        intro={t("team.intro")}
        guide="team"
      />
      <RoleGate permission="staff.read">
        <EnforcementStep />
        <StaffTable />
        <PermissionTable />
        <StaffDrawer />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.team",
  translationNs: "balm",
  rank: 8,
})

export const handle = { breadcrumb: () => <Breadcrumb name="team" /> }

export default TeamPage
