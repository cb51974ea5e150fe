import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { IfMay } from "../../../components/if-may"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { MemberDrawer } from "./member-drawer"
import { MemberTable } from "./member-table"
import { TierPills } from "./tier-pills"

const MembersPage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("members.title")}
        intro={t("members.intro")}
        guide="members"
      >
        <IfMay permission="points.read">
          <TierPills />
        </IfMay>
      </PageHeader>
      <RoleGate permission="points.read">
        <MemberTable />
        <MemberDrawer />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.members",
  translationNs: "balm",
  rank: 4,
})

export const handle = { breadcrumb: () => <Breadcrumb name="members" /> }

export default MembersPage
