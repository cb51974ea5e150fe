import {
  Button,
  Container,
  Heading,
  Input,
  Label,
  Text,
  toast,
} from "@medusajs/ui"
import { useState } from "react"
import { ErrorState } from "../../../components/error-state"
import { StateBadge } from "../../../components/state-badge"
import { useBalm } from "../../../hooks/use-balm"
import {
  useEnforcement,
  useEnforceRoles,
  useRights,
} from "../../../hooks/use-team"
import type { Loser } from "../../../lib/api/team"
import { staffLabel } from "../../../lib/staff-name"
import { permissionKey } from "./permission-key"

const LoserLine = ({ loser }: { loser: Loser }) => {
  const { t, word } = useBalm()
  return (
    <li className="px-6 py-3">
      <Text size="small" weight="plus">
        {staffLabel(loser)} ·{" "}
        {loser.role === null
          ? t("team.noRole")
          : word("team.roles", loser.role)}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {loser.loses.length === 0
          ? t("team.losesNothing")
          : t("team.loses", {
              what: loser.loses
                .map((one) => word("team.permission", permissionKey(one)))
                .join(t("team.and")),
            })}
      </Text>
    </li>
  )
}

/**
 * The guided step of a store that ran before Balm: who would lose what, then
 * the switch. Where roles hold already, one line says so.
 */
export const EnforcementStep = () => {
  const { t } = useBalm()
  const may = useRights()
  const { data, isError, refetch } = useEnforcement()
  const enforce = useEnforceRoles()
  const [reason, setReason] = useState("")
  if (!data) {
    return isError ? (
      <Container className="p-0">
        <ErrorState onRetry={() => void refetch()} />
      </Container>
    ) : null
  }
  const { enforced, staff } = data.enforcement
  if (enforced) {
    return (
      <Container className="flex flex-wrap items-center gap-3 px-6 py-4">
        <StateBadge tone="green" label={t("team.enforced")} />
        <Text size="small" className="text-ui-fg-subtle">
          {t("team.enforcedHelp")}
        </Text>
      </Container>
    )
  }
  const submit = () =>
    enforce.mutate(reason.trim(), {
      onSuccess: () => toast.success(t("team.nowEnforced")),
      onError: (error) =>
        toast.error(t("common.notSaved", { reason: error.message })),
    })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <div className="flex flex-wrap items-center gap-3">
          <Heading level="h2">{t("team.stepTitle")}</Heading>
          <StateBadge tone="orange" label={t("team.notEnforced")} />
        </div>
        <Text size="small" className="text-ui-fg-subtle mt-1">
          {t("team.stepText")}
        </Text>
      </div>
      <ul className="divide-y">
        {staff.map((loser) => (
          <LoserLine key={loser.id} loser={loser} />
        ))}
      </ul>
      {may("staff.write") && (
        <form
          className="flex flex-wrap items-end gap-3 px-6 py-4"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <div className="flex min-w-60 flex-1 flex-col gap-y-2">
            <Label htmlFor="balm-enforce-reason" weight="plus">
              {t("team.reason")}
            </Label>
            <Input
              id="balm-enforce-reason"
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <Button
            type="submit"
            disabled={reason.trim().length < 3}
            isLoading={enforce.isPending}
          >
            {t("team.switchOn")}
          </Button>
        </form>
      )}
    </Container>
  )
}
