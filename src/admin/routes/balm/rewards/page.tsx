import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { FilterPills } from "../../../components/filter-pills"
import { IfMay } from "../../../components/if-may"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { GivenOut } from "./given-out"
import { RewardList } from "./reward-list"
import { useRewardsView } from "./use-rewards-view"

const RewardsPage = () => {
  const { t } = useBalm()
  const { view, setView } = useRewardsView()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("rewards.title")}
        intro={t("rewards.intro")}
        guide="rewards"
      >
        <IfMay permission="points.read">
          <FilterPills
            label={t("rewards.title")}
            value={view}
            onChange={setView}
            options={[
              { value: "offered", label: t("rewards.view.offered") },
              { value: "given", label: t("rewards.view.given") },
            ]}
          />
        </IfMay>
      </PageHeader>
      <RoleGate permission="points.read">
        {view === "given" ? <GivenOut /> : <RewardList />}
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.rewards",
  translationNs: "balm",
  rank: 5.2,
})

export const handle = { breadcrumb: () => <Breadcrumb name="rewards" /> }

export default RewardsPage
