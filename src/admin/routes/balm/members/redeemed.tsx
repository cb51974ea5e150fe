import { Button, Heading, Text } from "@medusajs/ui"
import { RedemptionCode } from "../../../components/redemption-code"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { Redemption } from "../../../lib/api/redemptions"

/** What the desk tells the customer now. */
export const Redeemed = ({
  redemption,
  onDone,
}: {
  redemption: Redemption
  onDone: () => void
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const { code, name, points, expires_at } = redemption
  return (
    <>
      <div role="status">
        <Heading level="h2">{t("members.redeemed", { name })}</Heading>
        <Text size="small" className="text-ui-fg-subtle mt-1">
          {t("members.redeemedPoints", {
            count: points,
            number: format.number(points),
          })}
        </Text>
      </div>
      {code !== null && <RedemptionCode code={code} />}
      <Text size="small">
        {code === null
          ? t("members.redeemedSessions")
          : t("members.redeemedCode", {
              date: expires_at ? format.day(expires_at) : "",
            })}
      </Text>
      <div>
        <Button size="small" onClick={onDone} autoFocus>
          {t("members.redeemedDone")}
        </Button>
      </div>
    </>
  )
}
