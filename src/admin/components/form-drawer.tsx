import { Button, Drawer } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useBalm } from "../hooks/use-balm"

/** A form beside the list, with what saves it always in sight. */
export const FormDrawer = ({
  title,
  isOpen,
  hasFaults,
  isSending,
  onSubmit,
  onClose,
  children,
}: {
  title: string
  isOpen: boolean
  hasFaults: boolean
  isSending: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}) => {
  const { t } = useBalm()
  return (
    <Drawer open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
        </Drawer.Header>
        <form
          className="flex min-h-0 flex-1 flex-col"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
        >
          <Drawer.Body className="flex flex-1 flex-col gap-y-8 overflow-y-auto">
            {children}
          </Drawer.Body>
          <Drawer.Footer>
            {hasFaults && (
              <span
                role="alert"
                className="txt-small text-ui-fg-error mr-auto self-center"
              >
                {t("catalogue.lookAgain")}
              </span>
            )}
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" isLoading={isSending}>
              {t("common.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
