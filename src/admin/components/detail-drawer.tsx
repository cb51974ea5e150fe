import { Drawer } from "@medusajs/ui"
import type { ReactNode } from "react"

/** The details of one row, beside the list. */
export const DetailDrawer = ({
  title,
  isOpen,
  onClose,
  footer,
  children,
}: {
  title: ReactNode
  isOpen: boolean
  onClose: () => void
  footer?: ReactNode
  children: ReactNode
}) => (
  <Drawer open={isOpen} onOpenChange={(open) => !open && onClose()}>
    <Drawer.Content aria-describedby={undefined}>
      <Drawer.Header>
        <Drawer.Title>{title}</Drawer.Title>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        {children}
      </Drawer.Body>
      {footer && <Drawer.Footer>{footer}</Drawer.Footer>}
    </Drawer.Content>
  </Drawer>
)
