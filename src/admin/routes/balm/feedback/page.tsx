import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { FilterPills } from "../../../components/filter-pills"
import { IfMay } from "../../../components/if-may"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { FeedbackDrawer } from "./feedback-drawer"
import { FeedbackTable } from "./feedback-table"

const STARS = ["5", "4", "3", "2"]

const FeedbackPage = () => {
  const { t } = useBalm()
  const { filter, setFilter } = useListParams()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("feedback.title")}
        intro={t("feedback.intro")}
        guide="feedback"
      >
        <IfMay permission="feedback.read">
          <FilterPills
            label={t("feedback.stars")}
            value={filter}
            onChange={setFilter}
            options={[
              { value: "all", label: t("feedback.filter.all") },
              ...STARS.map((stars) => ({
                value: stars,
                label: t("feedback.filter.number", { stars }),
              })),
              { value: "1", label: t("feedback.filter.one") },
            ]}
          />
        </IfMay>
      </PageHeader>
      <RoleGate permission="feedback.read">
        <FeedbackTable />
        <FeedbackDrawer />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.feedback",
  translationNs: "balm",
  rank: 2,
})

export const handle = { breadcrumb: () => <Breadcrumb name="feedback" /> }

export default FeedbackPage
