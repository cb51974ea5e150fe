import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { CustomerSearch } from "../../../components/customer-search"
import { LabelledSection } from "../../../components/labelled-section"
import { NumberField } from "../../../components/number-field"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import type { FoundCustomer } from "../../../lib/api/customers"
import type { Entitlement } from "../../../lib/api/entitlements"
import { customerName } from "../../../lib/customer-name"
import { wholeIn } from "../../../lib/numbers"
import { isReason } from "../../../lib/reason"
import { ReasonField } from "./reason-field"
import { useTask } from "./use-task"

/** Gives what is left, or a part of it, to another customer. */
export const TransferForm = ({
  entitlement,
  onDone,
}: {
  entitlement: Entitlement
  onDone: () => void
}) => {
  const { t } = useBalm()
  const left = entitlement.items.filter(
    ({ sessions_left }) => sessions_left > 0
  )
  const [person, setPerson] = useState<FoundCustomer>()
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      left.map(({ id, sessions_left }) => [id, String(sessions_left)])
    )
  )
  const [reason, setReason] = useState("")
  const name = person && (customerName(person) ?? t("common.noName"))
  const { send, isSending } = useTask(entitlement.id, {
    done: t("entitlements.transferred", { name: name ?? "" }),
    onDone,
  })
  const moved = left.map(({ id, sessions_left }) => ({
    item_id: id,
    sessions: wholeIn(texts[id] ?? "", { min: 0, max: sessions_left }),
  }))
  const items = moved.flatMap(({ item_id, sessions }) =>
    sessions ? { item_id, sessions } : []
  )
  const isComplete =
    items.length > 0 &&
    moved.every(({ sessions }) => sessions !== null) &&
    isReason(reason)
  return (
    <TaskForm
      title={t("entitlements.transfer")}
      intro={t("entitlements.transferIntro")}
      submit={t("entitlements.transferNow")}
      isComplete={isComplete && person !== undefined}
      isSending={isSending}
      onSubmit={() =>
        person &&
        send({
          action: "transfer",
          customer_id: person.id,
          items,
          reason: reason.trim(),
        })
      }
      onCancel={onDone}
    >
      {person ? (
        <LabelledSection title={t("entitlements.toWhom")}>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Text weight="plus">{name}</Text>
            <Button
              size="small"
              type="button"
              variant="secondary"
              onClick={() => setPerson(undefined)}
            >
              {t("desk.change")}
            </Button>
          </div>
        </LabelledSection>
      ) : (
        <CustomerSearch
          id="balm-entitlement-to"
          label={t("entitlements.toWhom")}
          help={t("entitlements.toWhomHelp")}
          without={entitlement.customer_id}
          autoFocus
          onChoose={setPerson}
        />
      )}
      <LabelledSection title={t("entitlements.whatGoes")}>
        {left.map(({ id, title, bonus, sessions_left }, index) => (
          <NumberField
            key={id}
            id={`balm-entitlement-item-${index}`}
            label={bonus ? `${title} (${t("entitlements.bonus")})` : title}
            help={t("entitlements.ofLeft", { number: sessions_left })}
            error={
              moved[index]?.sessions === null
                ? t("entitlements.upTo", { number: sessions_left })
                : undefined
            }
            value={texts[id] ?? ""}
            onChange={(text) => setTexts({ ...texts, [id]: text })}
          />
        ))}
      </LabelledSection>
      <ReasonField value={reason} onChange={setReason} />
    </TaskForm>
  )
}
