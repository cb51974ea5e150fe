import { Button, Input, Label, Text, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { FilterPills } from "../../../components/filter-pills"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { exportAuditLog } from "../../../lib/api/audit"
import { AUDIT_FILTERS } from "../../../lib/audit-words"
import { saveFile } from "../../../lib/save-file"
import { useAuditParams } from "./use-audit-params"

const DayField = ({ name }: { name: "from" | "to" }) => {
  const { t } = useBalm()
  const { day, narrow } = useAuditParams()
  const id = `balm-audit-${name}`
  return (
    <div className="flex items-center gap-x-2">
      <Label htmlFor={id} size="small">
        {name === "from" ? t("audit.from") : t("audit.to")}
      </Label>
      <Input
        id={id}
        type="date"
        size="small"
        value={day(name)}
        onChange={(event) => narrow({ [name]: event.target.value })}
      />
    </div>
  )
}

const ExportButton = () => {
  const { t } = useBalm()
  const { filters } = useAuditParams()
  const save = useMutation({ mutationFn: exportAuditLog })
  const start = () =>
    save.mutate(filters, {
      onSuccess: (file) => {
        saveFile(file, "audit-log.csv")
        toast.success(t("audit.exported"))
      },
      onError: (error) =>
        toast.error(t("common.notSaved", { reason: error.message })),
    })
  return (
    <Button
      variant="secondary"
      size="small"
      onClick={start}
      isLoading={save.isPending}
    >
      {t("audit.export")}
    </Button>
  )
}

/** Which part of the log to see, and to save. */
export const AuditFilters = () => {
  const { t } = useBalm()
  const { filter, setFilter } = useListParams()
  const { isNarrowed, clear } = useAuditParams()
  return (
    <div className="flex flex-col gap-y-3">
      <FilterPills
        label={t("audit.what")}
        value={filter}
        onChange={setFilter}
        options={Object.keys(AUDIT_FILTERS).map((value) => ({
          value,
          label: t(`audit.filter.${value}`),
        }))}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <DayField name="from" />
        <DayField name="to" />
        <ExportButton />
      </div>
      {isNarrowed && (
        <div className="flex flex-wrap items-center gap-x-3">
          <Text size="small">{t("audit.narrowed")}</Text>
          <Button variant="transparent" size="small" onClick={clear}>
            {t("audit.clear")}
          </Button>
        </div>
      )}
    </div>
  )
}
