import { Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import type { Service } from "../../lib/api/services"
import { FilterPills } from "../filter-pills"

/** Which treatment of a category it is today. */
export const TreatmentChoice = ({
  services,
  value,
  onChange,
}: {
  services: Service[]
  value: string
  onChange: (id: string) => void
}) => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("desk.whichTreatment")}
      </Text>
      {services.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("desk.noTreatment")}
        </Text>
      ) : (
        <FilterPills
          label={t("desk.whichTreatment")}
          options={services.flatMap(({ id, title }) =>
            title === null ? [] : { value: id, label: title }
          )}
          value={value}
          onChange={onChange}
        />
      )}
    </div>
  )
}
