import { Button, Heading, Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import { useStaffNames } from "../../hooks/use-staff-names"
import type { UsedToday } from "../../lib/api/desk"

/** What was used today, each to be taken back with one tap. */
export const UsedTodayList = ({
  used,
  zone,
  isBusy,
  onUndo,
}: {
  used: UsedToday[]
  zone: string
  isBusy: boolean
  onUndo: (used: UsedToday) => Promise<void>
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const { nameOf } = useStaffNames()
  const good = used.filter(({ reversed_at }) => reversed_at === null)
  if (good.length === 0) {
    return null
  }
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h3">{t("desk.usedToday")}</Heading>
      <ul className="divide-ui-border-base divide-y">
        {good.map((one) => {
          const by = one.staff_id ?? one.actor_id
          return (
            <li
              key={one.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5"
            >
              <div className="min-w-0">
                <Text size="small" weight="plus" className="break-words">
                  {one.sessions > 1
                    ? t("packages.times", {
                        number: one.sessions,
                        name: one.title,
                      })
                    : one.title}
                </Text>
                <Text size="small" className="text-ui-fg-subtle break-words">
                  {[
                    format.timeIn(one.performed_at, zone),
                    by && nameOf(by),
                    one.package_title !== one.title && one.package_title,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </Text>
              </div>
              <Button
                variant="secondary"
                disabled={isBusy}
                onClick={() => void onUndo(one)}
              >
                {t("desk.undo")}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
