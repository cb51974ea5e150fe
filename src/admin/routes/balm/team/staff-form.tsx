import {
  Button,
  Checkbox,
  Hint,
  Input,
  Label,
  Select,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useState } from "react"
import type { ReactNode } from "react"
import { useBalm } from "../../../hooks/use-balm"
import {
  useLocations,
  useRights,
  usePermissions,
  useRemoveRole,
  useSaveStaff,
} from "../../../hooks/use-team"
import type { Staff } from "../../../lib/api/team"
import { staffLabel } from "../../../lib/staff-name"

const Field = ({
  id,
  label,
  help,
  children,
}: {
  id: string
  label: string
  help?: string
  children: ReactNode
}) => (
  <div className="flex flex-col gap-y-2">
    <Label htmlFor={id} weight="plus">
      {label}
    </Label>
    {children}
    {help && <Hint>{help}</Hint>}
  </div>
)

/** Commas of both scripts part skills. */
const parted = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((skill) => skill.trim())
    .filter(Boolean)

/** Role, stores, skills and days of one colleague or API key. */
export const StaffForm = ({
  staff,
  onDone,
}: {
  staff: Staff
  onDone: () => void
}) => {
  const { t, word } = useBalm()
  const may = useRights()
  const save = useSaveStaff()
  const remove = useRemoveRole()
  const { data: table } = usePermissions()
  const { data: places } = useLocations()
  const [role, setRole] = useState(staff.role ?? "")
  const [skills, setSkills] = useState(staff.skills.join(", "))
  const [stores, setStores] = useState(staff.location_ids)
  const [from, setFrom] = useState(staff.active_from ?? "")
  const [until, setUntil] = useState(staff.active_until ?? "")
  const prompt = usePrompt()
  const canWrite = may("staff.write") === true
  const outcome = {
    onSuccess: () => {
      toast.success(t("common.saved"))
      onDone()
    },
    onError: (error: Error) => {
      toast.error(t("common.notSaved", { reason: error.message }))
    },
  }
  const submit = () =>
    save.mutate(
      {
        id: staff.id,
        role,
        skills: parted(skills),
        location_ids: stores,
        active_from: from || null,
        active_until: until || null,
      },
      outcome
    )
  const takeAway = async () => {
    const sure = await prompt({
      title: t("team.removeTitle", { name: staffLabel(staff) }),
      description: t("team.removeText"),
      confirmText: t("team.removeRole"),
      cancelText: t("common.cancel"),
    })
    if (sure) {
      remove.mutate(staff.id, outcome)
    }
  }
  return (
    <form
      className="flex flex-col gap-y-6"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field id="balm-role" label={t("team.role")}>
        <Select value={role} onValueChange={setRole} disabled={!canWrite}>
          <Select.Trigger id="balm-role">
            <Select.Value placeholder={t("team.noRole")} />
          </Select.Trigger>
          <Select.Content>
            {table?.roles
              // A key that owned the store would own it for whoever holds it.
              .filter((one) => staff.type === "user" || one !== "owner")
              .map((one) => (
                <Select.Item key={one} value={one}>
                  {word("team.roles", one)}
                </Select.Item>
              ))}
          </Select.Content>
        </Select>
        {role && (
          <Text size="small" className="text-ui-fg-subtle">
            {word("team.about", role)}
          </Text>
        )}
      </Field>
      <Field
        id="balm-skills"
        label={t("team.skills")}
        help={t("team.skillsHelp")}
      >
        <Input
          id="balm-skills"
          value={skills}
          disabled={!canWrite}
          onChange={(event) => setSkills(event.target.value)}
        />
      </Field>
      <fieldset className="flex flex-col gap-y-2" disabled={!canWrite}>
        <legend className="txt-compact-small-plus mb-2">
          {t("team.stores")}
        </legend>
        {places?.stock_locations.map(({ id, name }) => (
          <div key={id} className="flex items-center gap-x-2">
            <Checkbox
              id={id}
              checked={stores.includes(id)}
              onCheckedChange={(checked) =>
                setStores(
                  checked === true
                    ? [...stores, id]
                    : stores.filter((one) => one !== id)
                )
              }
            />
            <Label htmlFor={id}>{name}</Label>
          </div>
        ))}
        <Hint>{t("team.storesHelp")}</Hint>
      </fieldset>
      <div className="grid grid-cols-2 gap-x-4">
        <Field id="balm-from" label={t("team.firstDay")}>
          <Input
            id="balm-from"
            type="date"
            value={from}
            disabled={!canWrite}
            onChange={(event) => setFrom(event.target.value)}
          />
        </Field>
        <Field id="balm-until" label={t("team.lastDay")}>
          <Input
            id="balm-until"
            type="date"
            value={until}
            disabled={!canWrite}
            onChange={(event) => setUntil(event.target.value)}
          />
        </Field>
      </div>
      {canWrite ? (
        <div className="flex flex-wrap gap-2">
          <Button type="submit" disabled={!role} isLoading={save.isPending}>
            {t("common.save")}
          </Button>
          {staff.role !== null && (
            <Button
              type="button"
              variant="danger"
              isLoading={remove.isPending}
              onClick={() => void takeAway()}
            >
              {t("team.removeRole")}
            </Button>
          )}
        </div>
      ) : (
        <Hint>{t("team.onlyOwner")}</Hint>
      )}
    </form>
  )
}
