import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { ErrorState } from "../components/error-state"
import { HelpDrawer } from "../components/help-drawer"
import { LoadingState } from "../components/loading-state"
import { AssessmentList } from "../components/safety/assessment-list"
import { PatchTestDrawer } from "../components/safety/patch-test-drawer"
import { PatchTestList } from "../components/safety/patch-test-list"
import { useBalm } from "../hooks/use-balm"
import { useRights } from "../hooks/use-team"
import { useAssessments, usePatchTests } from "../hooks/use-safety"
import { erasedAt } from "../lib/erased"
import type { PageCustomer } from "../lib/erased"

/** What this customer may have today, and the patch tests behind it. */
const CustomerSafety = ({ data }: { data: PageCustomer }) => {
  const { t } = useBalm()
  const [isShown, setShown] = useState(false)
  const assessments = useAssessments(data.id, isShown)
  const tests = usePatchTests(data.id, isShown)
  const may = useRights()
  if (may("health.read") === false || erasedAt(data) !== undefined) {
    return null
  }
  const isError = assessments.isError || tests.isError
  return (
    <Container className="order-first divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("safety.title")}</Heading>
        <div className="flex items-center gap-x-2">
          <HelpDrawer guide="safety" />
          <Button
            size="small"
            variant={isShown ? "secondary" : "primary"}
            onClick={() => setShown(!isShown)}
          >
            {t(isShown ? "safety.hide" : "safety.check")}
          </Button>
        </div>
      </div>
      {!isShown ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("safety.intro")}
        </Text>
      ) : isError ? (
        <ErrorState
          onRetry={() => {
            void assessments.refetch()
            void tests.refetch()
          }}
        />
      ) : assessments.data && tests.data ? (
        <>
          <AssessmentList assessments={assessments.data.safety} />
          <div>
            <div className="flex items-center justify-between gap-x-4 px-6 py-4">
              <Heading level="h3">{t("safety.tests")}</Heading>
              <PatchTestDrawer customerId={data.id} />
            </div>
            <PatchTestList
              customerId={data.id}
              tests={tests.data.patch_tests}
            />
          </div>
        </>
      ) : (
        <LoadingState />
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "balm-customer-safety",
  zone: "customer.details.before",
})

export default CustomerSafety
