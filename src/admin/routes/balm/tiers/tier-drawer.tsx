import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../../hooks/use-balm"
import { useChangeTiers, useCurrencies } from "../../../hooks/use-tiers"
import type { Tier } from "../../../lib/api/tiers"
import { refusedWith } from "../../../lib/client"
import { ladderClash, readTierDraft, tierDraft } from "../../../lib/tier-draft"
import type { TierDraft, TierFaults } from "../../../lib/tier-draft"
import { TierFields } from "./tier-fields"

/** Adds a tier on top of the others, or changes one. */
export const TierDrawer = ({ tier, tiers }: { tier?: Tier; tiers: Tier[] }) => {
  const { t, language } = useBalm()
  const { data: currencies } = useCurrencies()
  const { save } = useChangeTiers()
  const [draft, setDraft] = useState<TierDraft>()
  const [faults, setFaults] = useState<TierFaults>({})
  const title = tier
    ? t("tiers.editTitle", { name: tier.name[language] })
    : t("tiers.add")

  const open = (isOpen: boolean) => {
    setFaults({})
    setDraft(isOpen ? tierDraft(tier, currencies ?? []) : undefined)
  }
  const submit = () => {
    if (!draft) {
      return
    }
    const checked = readTierDraft(draft)
    setFaults(checked.ok ? {} : checked.faults)
    if (!checked.ok) {
      return
    }
    const { content } = checked
    const clash = ladderClash(
      content,
      tier?.rank ?? Infinity,
      tiers.filter(({ id }) => id !== tier?.id)
    )
    if (clash) {
      toast.error(
        t(
          clash.rank < (tier?.rank ?? Infinity)
            ? "tiers.asksLess"
            : "tiers.asksMore",
          { name: content.name[language], other: clash.name[language] }
        )
      )
      return
    }
    save.mutate(
      { ...(tier && { id: tier.id }), content },
      {
        onSuccess: () => {
          toast.success(t("common.saved"))
          open(false)
        },
        onError: (error) =>
          toast.error(
            refusedWith(error, 404)
              ? t("tiers.goneAlready")
              : // The form was checked: only a new tier's group can be taken.
                !tier && refusedWith(error, 400)
                ? t("tiers.nameTaken", { name: content.name.en })
                : t("common.notSaved", { reason: error.message })
          ),
      }
    )
  }
  return (
    <Drawer open={draft !== undefined} onOpenChange={open}>
      <Drawer.Trigger asChild>
        <Button
          size="small"
          variant={tier ? "secondary" : "primary"}
          disabled={currencies === undefined}
        >
          {t(tier ? "tiers.edit" : "tiers.add")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
        </Drawer.Header>
        <form
          className="flex min-h-0 flex-1 flex-col"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Drawer.Body className="flex-1 overflow-y-auto">
            {draft && (
              <TierFields draft={draft} faults={faults} onChange={setDraft} />
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
