import { Plus } from "@medusajs/icons"
import { Button, Drawer, Text } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../hooks/use-balm"
import { useRights } from "../hooks/use-team"
import { WalkInForm } from "./walk-in-form"

/** The button for somebody new at the desk, for who may make customers. */
export const WalkInDrawer = () => {
  const { t } = useBalm()
  const may = useRights()
  const [isOpen, setOpen] = useState(false)
  if (may("customers.write") !== true) {
    return null
  }
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small">
          <Plus />
          {t("walkIn.new")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("walkIn.new")}</Drawer.Title>
          <Text size="small" className="text-ui-fg-subtle">
            {t("walkIn.intro")}
          </Text>
        </Drawer.Header>
        <WalkInForm onDone={() => setOpen(false)} />
      </Drawer.Content>
    </Drawer>
  )
}
