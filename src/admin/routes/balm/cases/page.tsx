import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { FilterPills } from "../../../components/filter-pills"
import { IfMay } from "../../../components/if-may"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { CaseDrawer } from "./case-drawer"
import { CaseTable } from "./case-table"

const FILTERS = ["open", "acknowledged", "all"]

const CasesPage = () => {
  const { t } = useBalm()
  const { filter, setFilter } = useListParams("open")
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("cases.title")}
        intro={t("cases.intro")}
        guide="cases"
      >
        <IfMay permission="feedback.read">
          <FilterPills
            label={t("common.status")}
            value={filter}
            onChange={setFilter}
            options={FILTERS.map((value) => ({
              value,
              label: t(`cases.filter.${value}`),
            }))}
          />
        </IfMay>
      </PageHeader>
      <RoleGate permission="feedback.read">
        <CaseTable />
        <CaseDrawer />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.cases",
  translationNs: "balm",
  rank: 1,
})

export const handle = { breadcrumb: () => <Breadcrumb name="cases" /> }

export default CasesPage
