import { Button, toast, usePrompt } from "@medusajs/ui"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useChangeTiers } from "../../../hooks/use-tiers"
import type { Tier } from "../../../lib/api/tiers"
import { refusedWith } from "../../../lib/client"

/** Takes a tier away, once somebody has read what that means. */
export const RemoveTier = ({ tier }: { tier: Tier }) => {
  const { t, language } = useBalm()
  const format = useFormat()
  const prompt = usePrompt()
  const { remove } = useChangeTiers()
  const name = tier.name[language]
  const takeAway = async () => {
    const sure = await prompt({
      title: t("tiers.removeTitle", { name }),
      description: t(
        tier.members > 0 ? "tiers.removeText" : "tiers.removeNobody",
        { number: format.number(tier.members) }
      ),
      confirmText: t("tiers.remove"),
      cancelText: t("common.cancel"),
    })
    if (sure) {
      remove.mutate(tier.id, {
        onSuccess: () => toast.success(t("tiers.removed", { name })),
        onError: (error) =>
          toast.error(
            refusedWith(error, 404)
              ? t("tiers.goneAlready")
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
      {t("tiers.remove")}
    </Button>
  )
}
