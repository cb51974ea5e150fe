import { Text } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useHealthRecord } from "../../hooks/use-health"
import { useVocabulary } from "../../hooks/use-health-terms"
import { useHealthWords } from "../../hooks/use-health-words"
import { useMay } from "../../hooks/use-may"
import { HEALTH_FIELDS } from "../../lib/api/health"
import type { Reason } from "../../lib/api/health"
import { refusedWith } from "../../lib/client"
import { ErrorState } from "../error-state"
import { FactList } from "../fact-list"
import { LoadingState } from "../loading-state"
import { DangerList } from "./danger-list"
import { HealthEditor } from "./health-editor"
import { HealthHistory } from "./health-history"
import { PhotoStrip } from "./photo-strip"

/** The record: what could hurt first, then the rest by subject. */
export const HealthSheet = ({
  customerId,
  reason,
}: {
  customerId: string
  reason: Reason
}) => {
  const { t, word } = useBalm()
  const mayWrite = useMay("health.write")
  const record = useHealthRecord(customerId, reason)
  const vocabulary = useVocabulary()
  const { describe } = useHealthWords(vocabulary.data)
  const sheet = useRef<HTMLDivElement>(null)
  const isReady = record.data !== undefined && vocabulary.data !== undefined
  // The button that asked for it is gone: whoever uses keys goes on from here.
  useEffect(() => {
    if (isReady) {
      sheet.current?.focus({ preventScroll: true })
    }
  }, [isReady])
  if (refusedWith(record.error, 403)) {
    return (
      <Text size="small" className="px-6 py-4" role="alert">
        {t("health.withdrawn")}
      </Text>
    )
  }
  if (record.isError || vocabulary.isError) {
    return (
      <ErrorState
        onRetry={() => {
          void record.refetch()
          void vocabulary.refetch()
        }}
      />
    )
  }
  if (!record.data || !vocabulary.data) {
    return <LoadingState />
  }
  const { health_profile: health } = record.data
  const facts = HEALTH_FIELDS.flatMap((field) => {
    const value = describe(field, health.profile[field])
    return value ? [{ label: word("health.fields", field), value }] : []
  })
  return (
    <>
      <div
        ref={sheet}
        tabIndex={-1}
        role="region"
        aria-label={t("health.title")}
        className="flex flex-col gap-y-4 px-6 py-4 outline-none"
      >
        {health.version > 0 && <DangerList dangers={health.dangers} />}
        {facts.length > 0 ? (
          <FactList facts={facts} />
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            {t("health.empty")}
          </Text>
        )}
        <div className="flex flex-wrap gap-2">
          {mayWrite && (
            <HealthEditor
              customerId={customerId}
              record={health}
              vocabulary={vocabulary.data}
              onReload={async () =>
                (await record.refetch()).data?.health_profile
              }
            />
          )}
          {health.version > 0 && (
            <HealthHistory
              customerId={customerId}
              reason={reason}
              vocabulary={vocabulary.data}
            />
          )}
        </div>
      </div>
      <PhotoStrip
        customerId={customerId}
        reason={reason}
        mayWrite={mayWrite === true}
      />
    </>
  )
}
