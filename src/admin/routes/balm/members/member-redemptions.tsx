import { Text } from "@medusajs/ui"
import { ErrorState } from "../../../components/error-state"
import { LabelledSection } from "../../../components/labelled-section"
import { LedgerLines } from "../../../components/ledger-lines"
import { LoadingState } from "../../../components/loading-state"
import { useBalm } from "../../../hooks/use-balm"
import { useRedemptionWords } from "../../../hooks/use-redemption-words"
import { useCustomerRedemptions } from "../../../hooks/use-redemptions"

/** How many are shown; the page of rewards has them all. */
const SHOWN = 3

const Lines = ({ customerId }: { customerId: string }) => {
  const { t } = useBalm()
  const inWords = useRedemptionWords()
  const { data, isError, refetch } = useCustomerRedemptions(customerId, SHOWN)
  if (isError) {
    return <ErrorState onRetry={() => void refetch()} />
  }
  if (!data) {
    return <LoadingState />
  }
  const more = data.count - SHOWN
  return (
    <>
      <LedgerLines
        empty={t("redemptions.noneOfMember")}
        lines={data.redemptions.map((redemption) => ({
          id: redemption.id,
          title: redemption.name,
          note: [
            inWords(redemption),
            redemption.state === "issued" && redemption.code,
          ]
            .filter(Boolean)
            .join(" · "),
          href: redemption.order_id
            ? `/orders/${redemption.order_id}`
            : undefined,
          at: redemption.issued_at,
          change: redemption.state === "returned" ? 0 : -redemption.points,
        }))}
      />
      {more > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("redemptions.andMore", { number: String(more) })}
        </Text>
      )}
    </>
  )
}

/** What a member has had for points, the last ones. */
export const MemberRedemptions = ({ customerId }: { customerId: string }) => {
  const { t } = useBalm()
  return (
    <LabelledSection title={t("redemptions.ofMember")}>
      <Lines customerId={customerId} />
    </LabelledSection>
  )
}
