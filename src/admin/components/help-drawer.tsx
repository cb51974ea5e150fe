import { QuestionMarkCircle } from "@medusajs/icons"
import { Button, Drawer } from "@medusajs/ui"
import { useBalm } from "../hooks/use-balm"
import { guides } from "../lib/guides"
import type { GuideName } from "../lib/guides"
import { GuideText } from "./guide-text"

/** Opens the staff guide of this page, in the reader's language. */
export const HelpDrawer = ({ guide }: { guide: GuideName }) => {
  const { t, language } = useBalm()
  return (
    <Drawer>
      <Drawer.Trigger asChild>
        <Button variant="secondary" size="small">
          <QuestionMarkCircle />
          {t("common.help")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("common.helpTitle")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
          <GuideText text={guides[language][guide]} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
