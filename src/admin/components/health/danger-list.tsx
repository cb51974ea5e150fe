import { CheckCircle, ExclamationCircle } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import type { Danger } from "../../lib/api/health"

/** As many as are read in five seconds. */
const AT_ONCE = 3

const BOX = {
  stop: "bg-ui-tag-red-bg border-ui-tag-red-border text-ui-tag-red-text",
  care: "bg-ui-tag-orange-bg border-ui-tag-orange-border text-ui-tag-orange-text",
} as const

/** What could hurt this person, the gravest first, in words and colour. */
export const DangerList = ({ dangers }: { dangers: Danger[] }) => {
  const { t, word, language } = useBalm()
  if (dangers.length === 0) {
    return (
      <div className="bg-ui-tag-green-bg text-ui-tag-green-text border-ui-tag-green-border flex items-center gap-x-3 rounded-lg border p-4">
        <CheckCircle />
        <Text weight="plus">{t("health.noDanger")}</Text>
      </div>
    )
  }
  const more = dangers.length - AT_ONCE
  return (
    <div className="flex flex-col gap-y-2">
      <ul className="grid grid-cols-1 gap-2 md:grid-cols-3">
        {dangers.slice(0, AT_ONCE).map(({ level, label, note }, index) => (
          <li
            key={index}
            className={clx("flex gap-x-3 rounded-lg border p-4", BOX[level])}
          >
            <ExclamationCircle className="mt-1 shrink-0" />
            <div className="min-w-0">
              <Text size="xsmall" weight="plus" className="uppercase">
                {word("health.levels", level)}
              </Text>
              <Text size="large" weight="plus" className="break-words">
                {label[language]}
              </Text>
              {note && (
                <Text size="small" className="break-words">
                  {note}
                </Text>
              )}
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size="small" weight="plus" className="text-ui-fg-subtle">
          {t("health.moreDangers", { number: more })}
        </Text>
      )}
    </div>
  )
}
