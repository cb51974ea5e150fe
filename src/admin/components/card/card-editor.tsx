import { Button, Drawer, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useCardWords } from "../../hooks/use-card-words"
import { useSaveCard } from "../../hooks/use-client-card"
import type { CardField } from "../../lib/card-fields"
import type { ClientCard } from "../../lib/api/client-card"
import { refusedWith } from "../../lib/client"
import {
  cardChanges,
  cardDifferences,
  cardProblems,
  fromCardDraft,
  toCardDraft,
} from "../../lib/client-card-draft"
import type { CardDraft } from "../../lib/client-card-draft"
import { Notice } from "../notice"
import { CardForm } from "./card-form"

/**
 * The form. It sends what was changed and the version it began with; when a
 * colleague saved meanwhile, it takes over what they wrote, says what that
 * is, and keeps what was typed here.
 */
export const CardEditor = ({
  customerId,
  card,
  onReload,
}: {
  customerId: string
  card: ClientCard
  onReload: () => Promise<ClientCard | undefined>
}) => {
  const { t } = useBalm()
  const read = useCardWords()
  const save = useSaveCard(customerId)
  const [isOpen, setOpen] = useState(false)
  const [base, setBase] = useState(card)
  const [draft, setDraft] = useState<CardDraft>(() => toCardDraft(card))
  const [others, setOthers] = useState<CardField[]>([])
  const [refusal, setRefusal] = useState<string>()

  const open = (next: boolean) => {
    setOpen(next)
    if (next) {
      setBase(card)
      setDraft(toCardDraft(card))
      setOthers([])
      setRefusal(undefined)
    }
  }
  const changes = cardChanges(base, draft)
  const problems = cardProblems(draft, new Date().getFullYear())

  const meet = async () => {
    const newest = await onReload()
    if (newest) {
      setOthers(cardDifferences(base, newest))
      setBase(newest)
      setDraft(toCardDraft({ ...newest, ...changes }))
    }
  }
  const submit = () => {
    setRefusal(undefined)
    save.mutate(
      { version: base.version, changes },
      {
        onSuccess: () => {
          toast.success(t("common.saved"))
          setOpen(false)
        },
        onError: (error) => {
          if (refusedWith(error, 409)) {
            void meet()
          } else {
            setRefusal(error.message)
          }
        },
      }
    )
  }
  const isReady =
    Object.keys(changes).length > 0 && Object.keys(problems).length === 0

  return (
    <Drawer open={isOpen} onOpenChange={open}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("card.edit")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined} asChild>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (isReady) {
              submit()
            }
          }}
        >
          <Drawer.Header>
            <Drawer.Title>{t("card.title")}</Drawer.Title>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
            {refusal !== undefined && (
              <Notice tone="red" title={t("card.refused")}>
                {refusal}
              </Notice>
            )}
            {others.length > 0 && (
              <Notice tone="orange" title={t("card.conflict")}>
                {t("card.conflictText")}
                <ul className="mt-2 flex flex-col gap-y-1">
                  {others.map((field) => (
                    <li key={field}>
                      <Text as="span" size="small" weight="plus">
                        {t(`card.fields.${field}`)}
                      </Text>
                      {" · "}
                      {read(field, base) ?? t("card.none")}
                      {changes[field] !== undefined &&
                        t("card.yours", {
                          value:
                            read(field, fromCardDraft(draft)) ?? t("card.none"),
                        })}
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            <CardForm
              draft={draft}
              problems={problems}
              set={(part) => setDraft((now) => ({ ...now, ...part }))}
            />
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button variant="secondary">{t("common.cancel")}</Button>
            </Drawer.Close>
            <Button
              type="submit"
              isLoading={save.isPending}
              disabled={!isReady}
            >
              {t("common.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
