import {
  Button,
  Drawer,
  Input,
  Label,
  Switch,
  Text,
  Textarea,
  toast,
} from "@medusajs/ui"
import { useState } from "react"
import type { ReactNode } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useSaveSafetyCard } from "../../hooks/use-safety"
import type { SafetyCard } from "../../lib/api/safety"
import { fromDraft, toDraft } from "../../lib/card-draft"
import type { CardDraft } from "../../lib/card-draft"
import { ContraindicationRows } from "./contraindication-rows"

const Field = ({
  id,
  label,
  children,
}: {
  id: string
  label: string
  children: ReactNode
}) => (
  <div className="flex flex-col gap-y-1">
    <Label htmlFor={id}>{label}</Label>
    {children}
  </div>
)

/** Changes a product's safety card whole. */
export const CardDrawer = ({
  card,
  terms,
}: {
  card: SafetyCard
  terms: { code: string; name: string }[]
}) => {
  const { t } = useBalm()
  const save = useSaveSafetyCard()
  const [draft, setDraft] = useState<CardDraft | undefined>()
  const set = (part: Partial<CardDraft>) =>
    setDraft((now) => (now ? { ...now, ...part } : now))

  const submit = () =>
    draft &&
    save.mutate(
      {
        ...fromDraft(draft),
        product_id: card.product_id,
        version: card.version,
      },
      {
        onSuccess: () => {
          toast.success(t("common.saved"))
          setDraft(undefined)
        },
        onError: (error) =>
          toast.error(t("common.notSaved", { reason: error.message })),
      }
    )

  return (
    <Drawer
      open={draft !== undefined}
      onOpenChange={(open) => setDraft(open ? toDraft(card) : undefined)}
    >
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("safety.card.edit")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("safety.card.title")}</Drawer.Title>
        </Drawer.Header>
        {draft && (
          <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">
            <ContraindicationRows
              rows={draft.contraindications}
              terms={terms}
              onChange={(contraindications) => set({ contraindications })}
            />
            <Field
              id="balm-card-ingredients"
              label={t("safety.card.ingredients")}
            >
              <Textarea
                id="balm-card-ingredients"
                rows={6}
                value={draft.ingredients}
                onChange={(event) => set({ ingredients: event.target.value })}
              />
              <Text size="small" className="text-ui-fg-subtle">
                {t("safety.card.ingredientsHint")}
              </Text>
            </Field>
            <Field id="balm-card-age" label={t("safety.card.minimumAge")}>
              <Input
                id="balm-card-age"
                type="number"
                min={1}
                max={120}
                value={draft.minimumAge}
                onChange={(event) => set({ minimumAge: event.target.value })}
              />
            </Field>
            <div className="flex items-center gap-x-3">
              <Switch
                id="balm-card-test"
                checked={draft.needsTest}
                onCheckedChange={(needsTest) => set({ needsTest })}
              />
              <Label htmlFor="balm-card-test">
                {t("safety.card.needsTest")}
              </Label>
            </div>
            {draft.needsTest && (
              <div className="grid grid-cols-2 gap-3">
                <Field id="balm-card-lead" label={t("safety.card.leadHours")}>
                  <Input
                    id="balm-card-lead"
                    type="number"
                    min={0}
                    max={240}
                    placeholder={t("safety.card.asSettings")}
                    value={draft.leadHours}
                    onChange={(event) => set({ leadHours: event.target.value })}
                  />
                </Field>
                <Field
                  id="balm-card-months"
                  label={t("safety.card.validMonths")}
                >
                  <Input
                    id="balm-card-months"
                    type="number"
                    min={1}
                    max={60}
                    placeholder={t("safety.card.asSettings")}
                    value={draft.validMonths}
                    onChange={(event) =>
                      set({ validMonths: event.target.value })
                    }
                  />
                </Field>
                <div className="col-span-2">
                  <Field id="balm-card-maker" label={t("safety.card.maker")}>
                    <Input
                      id="balm-card-maker"
                      maxLength={200}
                      value={draft.maker}
                      onChange={(event) => set({ maker: event.target.value })}
                    />
                  </Field>
                </div>
              </div>
            )}
          </Drawer.Body>
        )}
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button variant="secondary">{t("common.cancel")}</Button>
          </Drawer.Close>
          <Button isLoading={save.isPending} onClick={submit}>
            {t("common.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
