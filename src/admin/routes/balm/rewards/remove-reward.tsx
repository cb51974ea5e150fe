import { Button, toast, usePrompt } from "@medusajs/ui"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { useChangeRewards } from "../../../hooks/use-rewards"
import type { Reward } from "../../../lib/api/rewards"
import { refusedWith } from "../../../lib/client"

/** Takes a reward off the list, once somebody has read what that means. */
export const RemoveReward = ({ reward }: { reward: Reward }) => {
  const { t, language } = useBalm()
  const format = useFormat()
  const prompt = usePrompt()
  const { remove } = useChangeRewards()
  const name = reward.name[language]
  const takeAway = async () => {
    const { issued } = reward.redemptions
    const sure = await prompt({
      title: t("rewards.removeTitle", { name }),
      description: t(issued > 0 ? "rewards.removeText" : "rewards.removeNone", {
        number: format.number(issued),
      }),
      confirmText: t("rewards.remove"),
      cancelText: t("common.cancel"),
    })
    if (sure) {
      remove.mutate(reward.id, {
        onSuccess: () => toast.success(t("rewards.removed", { name })),
        onError: (error) =>
          toast.error(
            refusedWith(error, 404)
              ? t("rewards.goneAlready")
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
      {t("rewards.remove")}
    </Button>
  )
}
