import {
  Button,
  Drawer,
  Input,
  Label,
  Select,
  Text,
  Textarea,
  toast,
} from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useRecordPatchTest, useSafetyCards } from "../../hooks/use-safety"
import { requestKey } from "../../lib/request-key"

/** Records that a product was tried on somebody's skin today. */
export const PatchTestDrawer = ({ customerId }: { customerId: string }) => {
  const { t } = useBalm()
  const [isOpen, setOpen] = useState(false)
  const [product, setProduct] = useState("")
  const [batch, setBatch] = useState("")
  const [note, setNote] = useState("")
  // One for what the form says now: sent twice as it is, it records one test.
  const key = useMemo(requestKey, [isOpen, product, batch, note])
  const cards = useSafetyCards()
  const record = useRecordPatchTest(customerId)
  const testable = (cards.data?.safety_cards ?? []).filter(
    (card) => card.patch_test !== null
  )

  const save = () =>
    record.mutate(
      {
        key,
        product_id: product,
        outcome: "pending",
        batch: batch.trim() || null,
        note: note.trim() || null,
      },
      {
        onSuccess: () => {
          toast.success(t("common.saved"))
          setOpen(false)
          setProduct("")
          setBatch("")
          setNote("")
        },
        onError: (error) =>
          toast.error(t("common.notSaved", { reason: error.message })),
      }
    )

  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("safety.newTest")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("safety.newTest")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <div className="flex flex-col gap-y-1">
            <Label htmlFor="balm-test-product">{t("safety.product")}</Label>
            <Select value={product} onValueChange={setProduct}>
              <Select.Trigger id="balm-test-product">
                <Select.Value placeholder={t("safety.chooseProduct")} />
              </Select.Trigger>
              <Select.Content>
                {testable.map((card) => (
                  <Select.Item key={card.product_id} value={card.product_id}>
                    {card.title}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
            {cards.isSuccess && testable.length === 0 && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("safety.nothingToTest")}
              </Text>
            )}
          </div>
          <div className="flex flex-col gap-y-1">
            <Label htmlFor="balm-test-batch">{t("safety.batch")}</Label>
            <Input
              id="balm-test-batch"
              value={batch}
              maxLength={100}
              onChange={(event) => setBatch(event.target.value)}
            />
          </div>
          <div className="flex flex-col gap-y-1">
            <Label htmlFor="balm-test-note">{t("safety.note")}</Label>
            <Textarea
              id="balm-test-note"
              value={note}
              maxLength={2_000}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {t("safety.testHint")}
          </Text>
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button variant="secondary">{t("common.cancel")}</Button>
          </Drawer.Close>
          <Button
            disabled={product === ""}
            isLoading={record.isPending}
            onClick={save}
          >
            {t("common.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
