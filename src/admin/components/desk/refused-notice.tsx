import { Button, Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import { useStaffNames } from "../../hooks/use-staff-names"
import { useMe } from "../../hooks/use-team"
import type { DeskRefusal } from "../../lib/api/desk"
import { Notice } from "../notice"

/** Nothing was used: why, and who was quicker. */
export const RefusedNotice = ({
  refusal,
  zone,
  onClose,
}: {
  refusal: DeskRefusal
  /** The store's, in whose hours people speak. */
  zone: string
  onClose: () => void
}) => {
  const { t, word } = useBalm()
  const format = useFormat()
  const { nameOf } = useStaffNames()
  const me = useMe().data?.staff.id
  const { last_use, reason } = refusal
  const time = last_use ? format.momentIn(last_use.performed_at, zone) : ""
  const who = last_use?.actor_id
  return (
    <Notice tone="red" title={word("desk.refused", reason)}>
      {last_use && (
        <Text as="div" size="small">
          {who === me
            ? t("desk.lastUseYou", { time })
            : t("desk.lastUse", {
                name: who ? nameOf(who) : t("team.noName"),
                time,
              })}
        </Text>
      )}
      <Button
        size="small"
        variant="secondary"
        className="mt-2"
        onClick={onClose}
      >
        {t("desk.understood")}
      </Button>
    </Notice>
  )
}
