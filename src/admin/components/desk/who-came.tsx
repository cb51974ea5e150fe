import { Button, Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import type { FoundCustomer } from "../../lib/api/customers"
import { customerName } from "../../lib/customer-name"
import { CustomerSearch } from "../customer-search"
import { FilterPills } from "../filter-pills"

/** Who has come: the owner, or somebody else, whom the store may know. */
export type Came = { byOther: boolean; person: FoundCustomer | null }

export const WhoCame = ({
  id,
  ownerId,
  value,
  onChange,
}: {
  id: string
  ownerId: string
  value: Came
  onChange: (came: Came) => void
}) => {
  const { t } = useBalm()
  const { byOther, person } = value
  return (
    <div className="flex flex-col gap-y-3">
      <Text size="small" weight="plus">
        {t("desk.whoCame")}
      </Text>
      <FilterPills
        label={t("desk.whoCame")}
        options={[
          { value: "owner", label: t("desk.theOwner") },
          { value: "other", label: t("desk.somebodyElse") },
        ]}
        value={byOther ? "other" : "owner"}
        onChange={(who) => onChange({ byOther: who === "other", person: null })}
      />
      {byOther &&
        (person ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Text weight="plus">
              {customerName(person) ?? t("common.noName")}
            </Text>
            <Button
              size="small"
              type="button"
              variant="secondary"
              onClick={() => onChange({ byOther, person: null })}
            >
              {t("desk.change")}
            </Button>
          </div>
        ) : (
          <CustomerSearch
            id={`balm-desk-who-${id}`}
            label={t("desk.whoIsIt")}
            help={t("desk.whoIsItHelp")}
            without={ownerId}
            onChoose={(found) => onChange({ byOther, person: found })}
          />
        ))}
    </div>
  )
}
