import { ArrowDownTray } from "@medusajs/icons"
import { Button, DropdownMenu, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useBalm } from "../../hooks/use-balm"
import { useDownloadCopy } from "../../hooks/use-personal-data"
import { browserLocale } from "../../lib/format"
import { saveFile } from "../../lib/save-file"

/** The copy a customer can ask for: a page to read, or a file for programs. */
export const CopyButtons = ({ customerId }: { customerId: string }) => {
  const { t } = useBalm()
  const { i18n } = useTranslation()
  const copy = useDownloadCopy(customerId)
  const fetchAs = (format: "json" | "html") =>
    copy.mutate(
      { format, locale: browserLocale(i18n.language) },
      {
        onSuccess: (file) => {
          saveFile(file, `personal-data-${customerId}.${format}`)
          toast.success(t("personal.downloaded"))
        },
        onError: (error) =>
          toast.error(t("personal.notDownloaded", { reason: error.message })),
      }
    )
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" isLoading={copy.isPending}>
          <ArrowDownTray />
          {t("personal.copy")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start">
        <DropdownMenu.Item onSelect={() => fetchAs("html")}>
          {t("personal.asPage")}
        </DropdownMenu.Item>
        <DropdownMenu.Item onSelect={() => fetchAs("json")}>
          {t("personal.asFile")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
