import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { DeskCounter } from "./desk-counter"

const DeskPage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("desk.title")}
        intro={t("desk.intro")}
        guide="desk"
      />
      <RoleGate permission="packages.redeem">
        <DeskCounter />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.desk",
  translationNs: "balm",
  rank: 0.5,
})

export const handle = { breadcrumb: () => <Breadcrumb name="desk" /> }

export default DeskPage
