import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Plus } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Breadcrumb } from "../../../components/breadcrumb"
import { IfMay } from "../../../components/if-may"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { useCatalogueView } from "../../../hooks/use-catalogue-view"
import { PackageDrawer } from "./package-drawer"
import { PackageTable } from "./package-table"

const PackagesPage = () => {
  const { t } = useBalm()
  const { add } = useCatalogueView()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("packages.title")}
        intro={t("packages.intro")}
        guide="packages"
      >
        <IfMay permission="catalogue.write">
          <Button size="small" className="self-start" onClick={add}>
            <Plus />
            {t("packages.add")}
          </Button>
        </IfMay>
      </PageHeader>
      <RoleGate permission="catalogue.read">
        <PackageTable />
        <PackageDrawer />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.packages",
  translationNs: "balm",
  rank: 3.2,
})

export const handle = { breadcrumb: () => <Breadcrumb name="packages" /> }

export default PackagesPage
