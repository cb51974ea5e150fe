import { Button, toast, usePrompt } from "@medusajs/ui"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useChangePackages } from "../../../hooks/use-service-packages"
import type { ServicePackage } from "../../../lib/api/service-packages"
import { refusedWith } from "../../../lib/client"

/** Takes a package off the list, once somebody has read what that means. */
export const RemovePackage = ({
  found,
  onDone,
}: {
  found: ServicePackage
  onDone: () => void
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const prompt = usePrompt()
  const { remove } = useChangePackages()
  const name = found.title ?? t("packages.package")
  const takeAway = async () => {
    const sure = await prompt({
      title: t("catalogue.removeTitle", { name }),
      description: t("packages.removeText", {
        number: format.number(found.sold),
      }),
      confirmText: t("catalogue.remove"),
      cancelText: t("common.cancel"),
    })
    if (sure) {
      remove.mutate(found.id, {
        onSuccess: ({ unpublished_product_id }) => {
          toast.success(t("catalogue.removed", { name }), {
            description: t(
              unpublished_product_id === null
                ? "packages.stillOnSale"
                : "packages.offSale"
            ),
          })
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
