import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Heart } from "@medusajs/icons"
import { Breadcrumb } from "../../components/breadcrumb"
import { PageHeader } from "../../components/page-header"
import { useBalm } from "../../hooks/use-balm"
import { WalkInBar } from "../../components/walk-in-bar"
import { HomeCards } from "./home-cards"

const HomePage = () => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader title={t("home.title")} intro={t("home.intro")} guide="home">
        <WalkInBar />
      </PageHeader>
      <HomeCards />
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.home",
  icon: Heart,
  translationNs: "balm",
  rank: 1,
})

export const handle = { breadcrumb: () => <Breadcrumb name="home" /> }

export default HomePage
