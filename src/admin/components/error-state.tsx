import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useBalm } from "../hooks/use-balm"

/** Says that nothing is lost, and offers the one thing to do. */
export const ErrorState = ({ onRetry }: { onRetry: () => void }) => {
  const { t } = useBalm()
  return (
    <div
      className="flex flex-col items-center gap-y-3 px-6 py-12 text-center"
      role="alert"
    >
      <ExclamationCircle className="text-ui-fg-error" />
      <div>
        <Text weight="plus">{t("common.errorTitle")}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("common.errorText")}
        </Text>
      </div>
      <Button variant="secondary" size="small" onClick={onRetry}>
        {t("common.tryAgain")}
      </Button>
    </div>
  )
}
