import type { MemberReward, Reward } from "../lib/api/rewards"
import { useBalm } from "./use-balm"
import { useFormat } from "./use-format"
import { useTiers } from "./use-tiers"

/**
 * What a reward gives and whom it is for, in words.
 *
 * @param names of products and treatments, by id
 */
export const useRewardWords = (names: ReadonlyMap<string, string>) => {
  const { t, word, language } = useBalm()
  const format = useFormat()
  const { data: tiers } = useTiers()

  const tierName = (id: string | null): string | undefined =>
    tiers?.membership_tiers.find((tier) => tier.id === id)?.name[language]

  const gives = (reward: Reward): string => {
    switch (reward.kind) {
      case "amount_off":
        return t("rewards.gives.amountOff", {
          amount: format.anyOf(
            Object.entries(reward.amounts ?? {}).map(([code, amount]) =>
              format.roundMoney(Number(amount), code)
            )
          ),
        })
      case "percentage_off":
        return t("rewards.gives.percentageOff", {
          percent: format.number(reward.percentage ?? 0),
        })
      case "free_product":
        return t("rewards.gives.freeProduct", {
          name: names.get(reward.variant_id ?? "") ?? t("rewards.aProduct"),
        })
      case "free_session":
        return t(
          reward.sessions === 1
            ? "rewards.gives.oneSession"
            : "rewards.gives.sessions",
          {
            number: format.number(reward.sessions ?? 0),
            name: names.get(reward.service_id ?? "") ?? t("rewards.aService"),
          }
        )
    }
  }

  const oftenPerMember = ({ per_member, period_days }: Reward) =>
    per_member === null
      ? []
      : [
          t(
            period_days === null ? "rewards.perMember" : "rewards.perMemberIn",
            {
              count: period_days ?? 0,
              number: format.number(per_member),
              ...(period_days !== null && { days: format.number(period_days) }),
            }
          ),
        ]

  const dates = ({ valid_from, valid_until }: Reward): string[] => [
    ...(valid_from
      ? [t("rewards.validFrom", { date: format.day(valid_from) })]
      : []),
    ...(valid_until
      ? [t("rewards.validUntil", { date: format.day(valid_until) })]
      : []),
  ]

  return {
    gives,

    /** Who may have it, how often, until when, and how many are left. */
    limits: (reward: Reward): string[] => {
      const tier = reward.tier_id && tierName(reward.tier_id)
      const lines = [
        ...(tier ? [t("rewards.tierFloor", { name: tier })] : []),
        ...oftenPerMember(reward),
        ...(reward.stock === null || reward.stock_left === null
          ? []
          : [
              t("rewards.stockLeft", {
                left: format.number(reward.stock_left),
                stock: format.number(reward.stock),
              }),
            ]),
        ...dates(reward),
      ]
      return lines.length > 0 ? lines : [t("rewards.noLimits")]
    },

    /** What stands between a member and a reward; undefined: nothing. */
    inTheWay: (reward: MemberReward): string | undefined => {
      switch (reward.reason) {
        case null:
          return undefined
        case "points":
          return t("rewards.obstacle.points", {
            count: reward.missing_points,
            number: format.number(reward.missing_points),
          })
        case "tier":
          return t("rewards.obstacle.tier", {
            tier: tierName(reward.tier_id) ?? "",
          })
        default:
          return word("rewards.obstacle", reward.reason)
      }
    },
  }
}
