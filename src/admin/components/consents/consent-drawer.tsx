import { Button, Drawer, Text } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useConsents } from "../../hooks/use-consents"
import { ErrorState } from "../error-state"
import { LoadingState } from "../loading-state"
import { ConsentForm } from "./consent-form"

/** Notes what a customer said, with the words they were asked with. */
export const ConsentDrawer = ({ customerId }: { customerId: string }) => {
  const { t } = useBalm()
  const [isOpen, setOpen] = useState(false)
  const { data, isError, refetch } = useConsents(customerId, isOpen)
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button variant="secondary" size="small">
          {t("consents.record")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("consents.drawer")}</Drawer.Title>
          <Text size="small" className="text-ui-fg-subtle">
            {t("consents.drawerHelp")}
          </Text>
        </Drawer.Header>
        {isError ? (
          <ErrorState onRetry={() => void refetch()} />
        ) : data ? (
          <ConsentForm
            customerId={customerId}
            wordings={data.wordings}
            onDone={() => setOpen(false)}
          />
        ) : (
          <LoadingState />
        )}
      </Drawer.Content>
    </Drawer>
  )
}
