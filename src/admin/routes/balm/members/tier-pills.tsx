import { FilterPills } from "../../../components/filter-pills"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { useTiers } from "../../../hooks/use-tiers"

/** Members of one tier; nothing, as long as the store has none. */
export const TierPills = () => {
  const { t, language } = useBalm()
  const { filter, setFilter } = useListParams()
  const { data } = useTiers()
  if (!data || data.membership_tiers.length === 0) {
    return null
  }
  return (
    <FilterPills
      label={t("members.tier")}
      value={filter}
      onChange={setFilter}
      options={[
        { value: "all", label: t("members.everyTier") },
        ...data.membership_tiers.map(({ id, name }) => ({
          value: id,
          label: name[language],
        })),
      ]}
    />
  )
}
