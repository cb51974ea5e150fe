import { Button, toast, usePrompt } from "@medusajs/ui"
import { useBalm } from "../../../hooks/use-balm"
import { useChangeServices } from "../../../hooks/use-services"
import type { Service } from "../../../lib/api/services"
import { refusedWith } from "../../../lib/client"

/** Takes a service off the list, once somebody has read what that means. */
export const RemoveService = ({
  service,
  onDone,
}: {
  service: Service
  onDone: () => void
}) => {
  const { t } = useBalm()
  const prompt = usePrompt()
  const { remove } = useChangeServices()
  const name = service.title ?? t("services.service")
  const takeAway = async () => {
    const sure = await prompt({
      title: t("catalogue.removeTitle", { name }),
      description: [
        t("services.removeText"),
        service.packages > 0 &&
          t("services.removeFromPackages", { number: service.packages }),
      ]
        .filter(Boolean)
        .join(" "),
      confirmText: t("catalogue.remove"),
      cancelText: t("common.cancel"),
    })
    if (sure) {
      remove.mutate(service.id, {
        onSuccess: () => {
          toast.success(t("catalogue.removed", { name }))
          onDone()
        },
        onError: (error) =>
          toast.error(
            refusedWith(error, 404)
              ? t("catalogue.goneAlready")
              : t("common.notSaved", { reason: error.message })
          ),
      })
    }
  }
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={remove.isPending}
      onClick={() => void takeAway()}
    >
      {t("catalogue.remove")}
    </Button>
  )
}
