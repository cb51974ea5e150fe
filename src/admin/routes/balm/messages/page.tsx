import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { FilterPills } from "../../../components/filter-pills"
import { IfMay } from "../../../components/if-may"
import { PageHeader } from "../../../components/page-header"
import { RoleGate } from "../../../components/role-gate"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { MESSAGE_FILTERS } from "../../../lib/message-filter"
import { MessageDrawer } from "./message-drawer"
import { MessageTable } from "./message-table"

const MessagesPage = () => {
  const { t } = useBalm()
  const { filter, setFilter } = useListParams()
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("messages.title")}
        intro={t("messages.intro")}
        guide="messages"
      >
        <IfMay permission="messages.read">
          <FilterPills
            label={t("common.status")}
            value={filter}
            onChange={setFilter}
            options={Object.keys(MESSAGE_FILTERS).map((value) => ({
              value,
              label: t(`messages.filter.${value}`),
            }))}
          />
        </IfMay>
      </PageHeader>
      <RoleGate permission="messages.read">
        <MessageTable />
        <MessageDrawer />
      </RoleGate>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.messages",
  translationNs: "balm",
  rank: 6,
})

export const handle = { breadcrumb: () => <Breadcrumb name="messages" /> }

export default MessagesPage
