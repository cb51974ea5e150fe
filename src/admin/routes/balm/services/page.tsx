import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Plus } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Breadcrumb } from "../../../components/breadcrumb"
import { IfMay } from "../../../components/if-may"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { useCatalogueView } from "../../../hooks/use-catalogue-view"
import { ServiceDrawer } from "./service-drawer"
import { ServiceTable } from "./service-table"

const ServicesPage = () => {
  const { t } = useBalm()
  const { add } = useCatalogueView()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("services.title")}
        intro={t("services.intro")}
        guide="services"
      >
        <IfMay permission="catalogue.write">
          <Button size="small" className="self-start" onClick={add}>
            <Plus />
            {t("services.add")}
          </Button>
        </IfMay>
      </PageHeader>
      <RoleGate permission="catalogue.read">
        <ServiceTable />
        <ServiceDrawer />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.services",
  translationNs: "balm",
  rank: 3.1,
})

export const handle = { breadcrumb: () => <Breadcrumb name="services" /> }

export default ServicesPage
