import { useEffect } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useStaffNames } from "../../hooks/use-staff-names"
import { useLocations } from "../../hooks/use-team"
import { ChoiceSelect } from "../choice-select"
import { FormField } from "../form-field"

/** Who performs it and, in a house with several stores, where. */
export const DeskTools = ({
  staffId,
  onStaff,
  locationId,
  onLocation,
}: {
  staffId: string
  onStaff: (id: string) => void
  locationId: string | null
  onLocation: (id: string | null) => void
}) => {
  const { t } = useBalm()
  const { staff } = useStaffNames()
  const places = useLocations().data?.stock_locations ?? []
  const [first] = places
  const several = places.length > 1
  const usual = several && locationId === null ? first?.id : undefined
  useEffect(() => {
    if (usual !== undefined) {
      onLocation(usual)
    }
  }, [usual, onLocation])
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <FormField id="balm-desk-staff" label={t("desk.staff")}>
        <ChoiceSelect
          id="balm-desk-staff"
          label={t("desk.staff")}
          none={t("desk.staffNone")}
          options={staff
            .filter(({ canServe }) => canServe)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={staff.some(({ id }) => id === staffId) ? staffId : ""}
          onChange={onStaff}
        />
      </FormField>
      {several && (
        <FormField id="balm-desk-location" label={t("desk.location")}>
          <ChoiceSelect
            id="balm-desk-location"
            label={t("desk.location")}
            none={t("catalogue.pleaseChoose")}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            value={locationId ?? ""}
            onChange={(id) => onLocation(id || null)}
          />
        </FormField>
      )}
    </div>
  )
}
