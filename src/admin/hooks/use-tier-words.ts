import type { Tier } from "../lib/api/tiers"
import { useBalm } from "./use-balm"
import { useFormat } from "./use-format"

type Thresholds = {
  /** By currency, as decimal text. */
  spend: Record<string, string>
  visits: number | null
}

/** What a tier asks and gives, in words. */
export const useTierWords = () => {
  const { t, language } = useBalm()
  const format = useFormat()

  /** "$430", "CN¥3,000", "3 visits": any one of them is enough. */
  const ways = ({ spend, visits }: Thresholds): string[] => [
    ...Object.entries(spend).map(([code, amount]) =>
      format.roundMoney(Number(amount), code)
    ),
    ...(visits === null
      ? []
      : [
          t(visits === 1 ? "tiers.visit" : "tiers.visits", {
            number: format.number(visits),
          }),
        ]),
  ]

  return {
    /** "CN¥3,000, $430, or 3 visits" */
    oneOf: (missing: Thresholds): string => format.anyOf(ways(missing)),

    /** "$430, 3 visits" */
    allOf: (did: Thresholds): string => ways(did).join(t("tiers.and")),

    asks: (tier: Tier): string[] => {
      const { spend_thresholds, visits_threshold } = tier
      const asked = ways({ spend: spend_thresholds, visits: visits_threshold })
      return asked.length === 0
        ? [t("tiers.asksNothing")]
        : asked.map((way, index) =>
            index === 0 ? way : t("tiers.orElse", { way })
          )
    },

    gives: (tier: Tier): string[] => {
      const { multiplier_percent, priority_booking_days, birthday_points } =
        tier
      return [
        multiplier_percent === 100
          ? t("tiers.asUsual")
          : t("tiers.multiplied", {
              times: format.number(multiplier_percent / 100),
            }),
        ...(priority_booking_days > 0
          ? [
              t(
                priority_booking_days === 1
                  ? "tiers.booksADayEarlier"
                  : "tiers.booksEarlier",
                { number: format.number(priority_booking_days) }
              ),
            ]
          : []),
        ...(birthday_points > 0
          ? [
              t("tiers.onBirthday", {
                count: birthday_points,
                number: format.number(birthday_points),
              }),
            ]
          : []),
        ...(tier.perks?.[language].split("\n").filter(Boolean) ?? []),
      ]
    },
  }
}
