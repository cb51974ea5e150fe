import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { TermList } from "./term-list"

const HealthTermsPage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("terms.title")}
        intro={t("terms.intro")}
        guide="health-terms"
      />
      <RoleGate permission="catalogue.read">
        <TermList />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.health-terms",
  translationNs: "balm",
  rank: 10,
})

export const handle = { breadcrumb: () => <Breadcrumb name="health-terms" /> }

export default HealthTermsPage
