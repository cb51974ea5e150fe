import { Copy, Text } from "@medusajs/ui"
import { useBalm } from "../hooks/use-balm"

/** In fours: that is how one reads a code out. */
const inGroups = (code: string): string[] => code.match(/.{1,4}/g) ?? []

/** A coupon's code, big enough to be read out from across the desk. */
export const RedemptionCode = ({ code }: { code: string }) => {
  const { t } = useBalm()
  return (
    <div className="bg-ui-bg-component shadow-borders-base flex items-center justify-between gap-x-3 rounded-lg px-5 py-4">
      <div className="min-w-0">
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("redemptions.code")}
        </Text>
        <div
          className="text-ui-fg-base flex flex-wrap gap-x-3 font-mono text-2xl font-medium"
          aria-label={code}
        >
          {inGroups(code).map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </div>
      </div>
      <Copy content={code} className="text-ui-fg-muted" />
    </div>
  )
}
