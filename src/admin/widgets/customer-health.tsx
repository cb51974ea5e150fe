import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading } from "@medusajs/ui"
import { useState } from "react"
import { ErrorState } from "../components/error-state"
import { HealthReasons } from "../components/health/health-reasons"
import { HealthSheet } from "../components/health/health-sheet"
import { HelpDrawer } from "../components/help-drawer"
import { LoadingState } from "../components/loading-state"
import { useBalm } from "../hooks/use-balm"
import { useHealthSummary } from "../hooks/use-health"
import { useMay } from "../hooks/use-may"
import type { Reason } from "../lib/api/health"
import { erasedAt } from "../lib/erased"
import type { PageCustomer } from "../lib/erased"

/** What a therapist has to know; shown to who says why, and hidden again. */
const CustomerHealth = ({ data }: { data: PageCustomer }) => {
  const { t } = useBalm()
  const mayRead = useMay("health.read")
  const summary = useHealthSummary(data.id)
  const [reason, setReason] = useState<Reason>()
  if (mayRead !== true || erasedAt(data) !== undefined) {
    return null
  }
  return (
    <Container className="order-first divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("health.title")}</Heading>
        <div className="flex items-center gap-x-2">
          <HelpDrawer guide="health" />
          {reason && (
            <Button
              size="small"
              variant="secondary"
              onClick={() => setReason(undefined)}
            >
              {t("health.hide")}
            </Button>
          )}
        </div>
      </div>
      {summary.isError ? (
        <ErrorState onRetry={() => void summary.refetch()} />
      ) : !summary.data ? (
        <LoadingState rows={1} />
      ) : reason ? (
        <HealthSheet customerId={data.id} reason={reason} />
      ) : (
        <HealthReasons
          summary={summary.data.health_profile}
          onChoose={setReason}
        />
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "balm-customer-health",
  zone: "customer.details.after",
})

export default CustomerHealth
