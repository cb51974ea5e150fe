import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { SettingGroups } from "./setting-groups"

const SettingsPage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("settings.title")}
        intro={t("settings.intro")}
        guide="settings"
      />
      <RoleGate permission="settings.read">
        <SettingGroups />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.settings",
  translationNs: "balm",
  rank: 7,
})

export const handle = { breadcrumb: () => <Breadcrumb name="settings" /> }

export default SettingsPage
