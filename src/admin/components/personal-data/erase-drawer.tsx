import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useErasure } from "../../hooks/use-personal-data"
import { ErrorState } from "../error-state"
import { LoadingState } from "../loading-state"
import { EraseForm } from "./erase-form"

/** Erasing a customer, step by step. */
export const EraseDrawer = ({
  customerId,
  name,
}: {
  customerId: string
  name: string
}) => {
  const { t } = useBalm()
  const [isOpen, setOpen] = useState(false)
  const { data, isError, refetch } = useErasure(customerId, isOpen)
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("personal.eraseOpen")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("personal.eraseTitle", { name })}</Drawer.Title>
        </Drawer.Header>
        {isError ? (
          <ErrorState onRetry={() => void refetch()} />
        ) : data ? (
          <EraseForm
            customerId={customerId}
            name={name}
            erasure={data.erasure}
            onDone={() => setOpen(false)}
          />
        ) : (
          <LoadingState />
        )}
      </Drawer.Content>
    </Drawer>
  )
}
