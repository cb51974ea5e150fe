import { Text } from "@medusajs/ui"
import { useState } from "react"
import { ErrorState } from "../../../components/error-state"
import { LoadingState } from "../../../components/loading-state"
import { TaskForm } from "../../../components/task-form"
import { useBalm } from "../../../hooks/use-balm"
import { useRefundQuote } from "../../../hooks/use-entitlements"
import { useFormat } from "../../../hooks/use-format"
import type {
  Entitlement,
  RefundMethod,
  RefundQuote,
} from "../../../lib/api/entitlements"
import { isReason } from "../../../lib/reason"
import { waysOf } from "../../../lib/refund-ways"
import { ReasonField } from "./reason-field"
import { RefundLines } from "./refund-lines"
import { RefundWays } from "./refund-ways"
import { useTask } from "./use-task"

type Props = { entitlement: Entitlement; onDone: () => void }

const Fields = ({
  entitlement,
  quote,
  onDone,
}: Props & { quote: RefundQuote }) => {
  const { t } = useBalm()
  const format = useFormat()
  const [chosen, setChosen] = useState<RefundMethod>()
  const [reason, setReason] = useState("")
  const currency = quote.currency_code ?? ""
  const ways = waysOf(quote)
  const way = ways.find(({ method }) => method === chosen)
  const amount = way ? format.money(way.amount, currency) : ""
  const { send, isSending } = useTask(entitlement.id, {
    done: t("entitlements.refunded", { amount }),
    onDone,
  })
  return (
    <TaskForm
      title={t("entitlements.refund")}
      intro={t("entitlements.refundIntro")}
      submit={
        way
          ? t("entitlements.refundPay", { amount })
          : t("entitlements.refundChoose")
      }
      isComplete={way !== undefined && isReason(reason)}
      isSending={isSending}
      onSubmit={() =>
        way &&
        send({
          action: "refund",
          method: way.method,
          amount: way.amount,
          reason: reason.trim(),
        })
      }
      onCancel={onDone}
    >
      {quote.cooling_off && quote.cooling_off_until && (
        <Text
          size="small"
          className="bg-ui-tag-green-bg text-ui-tag-green-text rounded-lg p-4"
        >
          {t("entitlements.coolingOff", {
            date: format.moment(quote.cooling_off_until),
          })}
        </Text>
      )}
      <RefundWays
        ways={ways}
        currency={currency}
        value={chosen}
        onChange={setChosen}
      />
      <RefundLines quote={quote} />
      <ReasonField value={reason} onChange={setReason} />
      <Text size="small" className="text-ui-fg-subtle">
        {t("entitlements.refundEnd")}
      </Text>
    </TaskForm>
  )
}

/** What is due for the unused sessions, both ways; one is chosen and paid. */
export const RefundForm = (props: Props) => {
  const { data, isError, refetch } = useRefundQuote(props.entitlement.id)
  if (isError) {
    return <ErrorState onRetry={() => void refetch()} />
  }
  return data ? (
    <Fields {...props} quote={data.refund_quote} />
  ) : (
    <LoadingState />
  )
}
