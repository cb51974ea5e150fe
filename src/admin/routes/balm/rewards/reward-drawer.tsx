import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../../hooks/use-balm"
import { useChangeRewards } from "../../../hooks/use-rewards"
import { useCurrencies } from "../../../hooks/use-tiers"
import type { Reward } from "../../../lib/api/rewards"
import { refusedWith } from "../../../lib/client"
import { readRewardDraft, rewardDraft } from "../../../lib/reward-draft"
import type { RewardDraft, RewardFaults } from "../../../lib/reward-draft"
import { RewardFields } from "./reward-fields"

/** Adds a reward, or changes one. */
export const RewardDrawer = ({
  reward,
  names,
}: {
  reward?: Reward
  names: ReadonlyMap<string, string>
}) => {
  const { t, language } = useBalm()
  const { data: currencies } = useCurrencies()
  const { save } = useChangeRewards()
  const [draft, setDraft] = useState<RewardDraft>()
  const [faults, setFaults] = useState<RewardFaults>({})

  const open = (isOpen: boolean) => {
    setFaults({})
    setDraft(isOpen ? rewardDraft(reward, currencies ?? []) : undefined)
  }
  const failureText = (error: Error): string => {
    if (refusedWith(error, 404)) {
      return t("rewards.goneAlready")
    }
    // The form was checked: only what it points at can have gone.
    return refusedWith(error, 400)
      ? t("rewards.targetGone")
      : t("common.notSaved", { reason: error.message })
  }
  const submit = () => {
    if (!draft) {
      return
    }
    const checked = readRewardDraft(draft, reward)
    setFaults(checked.ok ? {} : checked.faults)
    if (!checked.ok) {
      return
    }
    save.mutate(
      { ...(reward && { id: reward.id }), content: checked.content },
      {
        onSuccess: () => {
          toast.success(t("common.saved"))
          open(false)
        },
        onError: (error) => toast.error(failureText(error)),
      }
    )
  }
  return (
    <Drawer open={draft !== undefined} onOpenChange={open}>
      <Drawer.Trigger asChild>
        <Button
          size="small"
          variant={reward ? "secondary" : "primary"}
          disabled={currencies === undefined}
        >
          {t(reward ? "rewards.edit" : "rewards.add")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>
            {reward
              ? t("rewards.editTitle", { name: reward.name[language] })
              : t("rewards.add")}
          </Drawer.Title>
        </Drawer.Header>
        <form
          className="flex min-h-0 flex-1 flex-col"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Drawer.Body className="flex-1 overflow-y-auto">
            {draft && (
              <RewardFields
                draft={draft}
                faults={faults}
                isNew={!reward}
                names={names}
                onChange={setDraft}
              />
            )}
          </Drawer.Body>
          <Drawer.Footer>
            {Object.keys(faults).length > 0 && (
              <span
                role="alert"
                className="txt-small text-ui-fg-error mr-auto self-center"
              >
                {t("common.lookAgain")}
              </span>
            )}
            <Drawer.Close asChild>
              <Button type="button" variant="secondary">
                {t("common.cancel")}
              </Button>
            </Drawer.Close>
            <Button type="submit" isLoading={save.isPending}>
              {t("common.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
