import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { CustomerLink } from "../../../components/customer-link"
import { FactList } from "../../../components/fact-list"
import { IfMay } from "../../../components/if-may"
import { RedemptionCode } from "../../../components/redemption-code"
import { useBalm } from "../../../hooks/use-balm"
import { useCustomerNames } from "../../../hooks/use-customer-names"
import { useFormat } from "../../../hooks/use-format"
import { useRedemptionWords } from "../../../hooks/use-redemption-words"
import type { Redemption } from "../../../lib/api/redemptions"
import { CancelRedemptionForm } from "./cancel-redemption-form"

/** The state, leading to the order that has it. */
const StateInWords = ({ redemption }: { redemption: Redemption }) => {
  const words = useRedemptionWords()(redemption)
  return redemption.order_id ? (
    <Link
      to={`/orders/${redemption.order_id}`}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
    >
      {words}
    </Link>
  ) : (
    <>{words}</>
  )
}

const Facts = ({ redemption }: { redemption: Redemption }) => {
  const { t } = useBalm()
  const format = useFormat()
  const names = useCustomerNames([redemption.customer_id])
  const { amount, currency_code, closed_at } = redemption
  return (
    <FactList
      facts={[
        {
          label: t("common.customer"),
          value: <CustomerLink id={redemption.customer_id} names={names} />,
        },
        {
          label: t("common.status"),
          value: <StateInWords redemption={redemption} />,
        },
        {
          label: t("redemptions.points"),
          value: format.number(redemption.points),
        },
        ...(amount !== null && currency_code !== null
          ? [
              {
                label: t("redemptions.worth"),
                value: format.money(amount, currency_code),
              },
            ]
          : []),
        {
          label: t("redemptions.issuedAt"),
          value: format.moment(redemption.issued_at),
        },
        ...(closed_at
          ? [
              {
                label: t("redemptions.closedAt"),
                value: format.moment(closed_at),
              },
            ]
          : []),
      ]}
    />
  )
}

/** What was given for points; nobody has used it: it can be taken back. */
export const RedemptionDetails = ({
  redemption,
  onDone,
}: {
  redemption: Redemption
  onDone: () => void
}) => {
  const { t } = useBalm()
  const [isCanceling, setIsCanceling] = useState(false)
  if (isCanceling) {
    return (
      <CancelRedemptionForm
        redemption={redemption}
        onDone={onDone}
        onCancel={() => setIsCanceling(false)}
      />
    )
  }
  return (
    <>
      {redemption.code !== null && redemption.state === "issued" && (
        <RedemptionCode code={redemption.code} />
      )}
      <Facts redemption={redemption} />
      {redemption.state === "issued" && (
        <IfMay permission="points.redeem">
          <div>
            <Button
              size="small"
              variant="secondary"
              onClick={() => setIsCanceling(true)}
            >
              {t("redemptions.cancel")}
            </Button>
          </div>
        </IfMay>
      )}
    </>
  )
}
