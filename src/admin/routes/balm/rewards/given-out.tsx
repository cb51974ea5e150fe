import { FilterPills } from "../../../components/filter-pills"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { REDEMPTION_STATES } from "../../../lib/api/redemptions"
import { RedemptionDrawer } from "./redemption-drawer"
import { RedemptionTable } from "./redemption-table"

/** What points were given for, newest first. */
export const GivenOut = () => {
  const { t, word } = useBalm()
  const { filter, setFilter } = useListParams()
  return (
    <>
      <FilterPills
        label={t("common.status")}
        value={filter}
        onChange={setFilter}
        options={[
          { value: "all", label: t("redemptions.everyState") },
          ...REDEMPTION_STATES.map((value) => ({
            value,
            label: word("redemptions.state", value),
          })),
        ]}
      />
      <RedemptionTable />
      <RedemptionDrawer />
    </>
  )
}
