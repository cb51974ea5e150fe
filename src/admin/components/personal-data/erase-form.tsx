import { Button, Drawer, Input, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useErasePerson } from "../../hooks/use-personal-data"
import type { Erasure } from "../../lib/api/personal-data"
import { FormField } from "../form-field"
import { Notice } from "../notice"
import { ErasureList } from "./erasure-list"

const SHORTEST_REASON = 3

/** Spaces and capitals prove nothing about who is meant. */
const plain = (text: string): string =>
  text.normalize("NFKC").replace(/\s+/g, "").toLowerCase()

/** Reads out what happens, and asks for the name before it does. */
export const EraseForm = ({
  customerId,
  name,
  erasure,
  onDone,
}: {
  customerId: string
  /** To type once more. */
  name: string
  erasure: Erasure
  onDone: () => void
}) => {
  const { t } = useBalm()
  const erase = useErasePerson(customerId)
  const [typed, setTyped] = useState("")
  const [reason, setReason] = useState("")
  const isReady =
    plain(typed) === plain(name) && reason.trim().length >= SHORTEST_REASON
  const submit = () =>
    erase.mutate(reason.trim(), {
      onSuccess: () => {
        toast.success(t("personal.erased"))
        onDone()
      },
    })
  return (
    <form
      className="flex min-h-0 flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) {
          submit()
        }
      }}
    >
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <Notice tone="red" title={t("personal.forGood")}>
          {t("personal.forGoodText")}
        </Notice>
        <ErasureList erasure={erasure} />
        <FormField
          id="balm-erase-name"
          label={t("personal.typeName", { name })}
        >
          <Input
            id="balm-erase-name"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </FormField>
        <FormField
          id="balm-erase-reason"
          label={t("personal.reason")}
          help={t("personal.reasonHelp")}
        >
          <Textarea
            id="balm-erase-reason"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </FormField>
        {erase.isError && (
          <Notice tone="red" title={t("personal.notErased")}>
            {erase.error.message}
          </Notice>
        )}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button variant="secondary">{t("common.cancel")}</Button>
        </Drawer.Close>
        <Button
          type="submit"
          variant="danger"
          isLoading={erase.isPending}
          disabled={!isReady}
        >
          {t("personal.erase")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
