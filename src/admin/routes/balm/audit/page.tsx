import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { IfMay } from "../../../components/if-may"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { AuditDrawer } from "./audit-drawer"
import { AuditFilters } from "./audit-filters"
import { AuditTable } from "./audit-table"

const AuditPage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("audit.title")}
        intro={t("audit.intro")}
        guide="audit"
      >
        <IfMay permission="audit.read">
          <AuditFilters />
        </IfMay>
      </PageHeader>
      <RoleGate permission="audit.read">
        <AuditTable />
        <AuditDrawer />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.audit",
  translationNs: "balm",
  rank: 9,
})

export const handle = { breadcrumb: () => <Breadcrumb name="audit" /> }

export default AuditPage
