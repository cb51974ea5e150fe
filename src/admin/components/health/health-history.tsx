import { Button, Drawer, Text } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import { useHealthHistory } from "../../hooks/use-health"
import { useHealthWords } from "../../hooks/use-health-words"
import type { HealthHistoryEntry, Reason } from "../../lib/api/health"
import type { Vocabulary } from "../../lib/api/health-terms"
import { ErrorState } from "../error-state"
import { LoadingState } from "../loading-state"
import { RecordedBy } from "./recorded-by"

const Version = ({
  entry,
  vocabulary,
}: {
  entry: HealthHistoryEntry
  vocabulary: Vocabulary
}) => {
  const { t, word } = useBalm()
  const format = useFormat()
  const { describe } = useHealthWords(vocabulary)
  return (
    <li className="flex flex-col gap-y-2 py-4">
      <Text size="small" weight="plus">
        {format.moment(entry.recorded_at)}{" "}
        <span className="text-ui-fg-subtle">
          <RecordedBy by={entry.recorded_by} />
        </span>
      </Text>
      {entry.changes.map(({ field, before, after }) => (
        <div key={field}>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {word("health.fields", field)}
          </Text>
          {describe(field, before) && (
            <Text size="small" className="text-ui-fg-muted line-through">
              {describe(field, before)}
            </Text>
          )}
          <Text size="small" className="break-words">
            {describe(field, after) || t("health.nothing")}
          </Text>
        </div>
      ))}
    </li>
  )
}

/** What changed, who changed it, and when; the newest first. */
export const HealthHistory = ({
  customerId,
  reason,
  vocabulary,
}: {
  customerId: string
  reason: Reason
  vocabulary: Vocabulary
}) => {
  const { t } = useBalm()
  const [isOpen, setOpen] = useState(false)
  const history = useHealthHistory(customerId, reason, isOpen)
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("health.history")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("health.history")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
          {history.isError ? (
            <ErrorState onRetry={() => void history.refetch()} />
          ) : history.data ? (
            <ul className="divide-ui-border-base divide-y">
              {history.data.history.map((entry) => (
                <Version
                  key={entry.version}
                  entry={entry}
                  vocabulary={vocabulary}
                />
              ))}
            </ul>
          ) : (
            <LoadingState />
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
