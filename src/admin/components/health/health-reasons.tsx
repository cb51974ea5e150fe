import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import { REASONS } from "../../lib/api/health"
import type { HealthSummary, Reason } from "../../lib/api/health"
import { RecordedBy } from "./recorded-by"

/** Which version there is; and, on “Show”, why somebody wants to see it. */
export const HealthReasons = ({
  summary,
  onChoose,
}: {
  summary: HealthSummary
  onChoose: (reason: Reason) => void
}) => {
  const { t, word } = useBalm()
  const format = useFormat()
  const [isAsked, setAsked] = useState(false)
  const { version, recorded_at, recorded_by } = summary
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div>
          <Text size="small" weight="plus">
            {version > 0 ? t("health.onRecord") : t("health.none")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {recorded_at && recorded_by ? (
              <>
                {t("health.lastChanged", { date: format.moment(recorded_at) })}{" "}
                <RecordedBy by={recorded_by} />
              </>
            ) : (
              t("health.noneText")
            )}
          </Text>
        </div>
        {!isAsked && (
          <Button size="small" onClick={() => setAsked(true)}>
            {version > 0 ? t("health.show") : t("health.begin")}
          </Button>
        )}
      </div>
      {isAsked && (
        <div role="group" aria-label={t("health.why")}>
          <Text size="small" weight="plus">
            {t("health.why")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle mb-3">
            {t("health.whyText")}
          </Text>
          <div className="grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-3">
            {REASONS.map((reason, index) => (
              <Button
                key={reason}
                size="xlarge"
                variant="secondary"
                className="w-full"
                autoFocus={index === 0}
                onClick={() => onChoose(reason)}
              >
                {word("health.reasons", reason)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
