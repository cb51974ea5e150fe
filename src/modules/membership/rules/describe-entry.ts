import type { Language } from "../../../shared/language"
import type { PointsEntryKind } from "../types"

/** The order of an entry, as far as its words need it. */
export type DescribedOrder = {
  display_id: number
  titles: string[]
  placed_at: Date
}

type Words = {
  purchase: string
  order: (number: number) => string
  /** How a day is written: "3 May". */
  dayTag: string
  bought: (items: string, day: string, number: number) => string
  several: (first: string, more: number) => string
  refunded: (number: number) => string
  canceled: (number: number) => string
  changed: (number: number) => string
  returned: string
  kinds: Record<Exclude<PointsEntryKind, "accrue">, string>
}

const WORDS: Record<Language, Words> = {
  en: {
    purchase: "Purchase",
    order: (number) => `Order #${number}`,
    dayTag: "en-GB",
    bought: (items, day, number) => `${items} of ${day}, order #${number}`,
    several: (first, more) => `${first} and ${more} more`,
    refunded: (number) => `Refund of order #${number}`,
    canceled: (number) => `Order #${number} was canceled`,
    changed: (number) => `Order #${number} was changed`,
    returned: "Had expired before the refund",
    kinds: {
      redeem: "Redeemed for a reward",
      expire: "Expired",
      reverse: "Taken back after a refund",
      adjust: "Corrected by the store",
      bonus: "Bonus",
      return: "Returned from a reward",
    },
  },
  zhCN: {
    purchase: "消费",
    order: (number) => `订单 #${number}`,
    dayTag: "zh-CN",
    bought: (items, day, number) => `${day} ${items}，订单 #${number}`,
    several: (first, more) => `${first} 等 ${more + 1} 项`,
    refunded: (number) => `订单 #${number} 退款`,
    canceled: (number) => `订单 #${number} 已取消`,
    changed: (number) => `订单 #${number} 有变更`,
    returned: "退款前已过期，予以补回",
    kinds: {
      redeem: "兑换奖励",
      expire: "积分过期",
      reverse: "退款扣回",
      adjust: "门店调整",
      bonus: "赠送积分",
      return: "奖励退回",
    },
  },
}

const dayOf = (moment: Date, tag: string, zone: string): string =>
  new Intl.DateTimeFormat(tag, {
    timeZone: zone,
    day: "numeric",
    month: "long",
  }).format(moment)

/**
 * Why points came or went, in words for the customer. What staff wrote about a
 * correction is not among them: it is a note for the store.
 *
 * @param order absent where the entry has none, or it is gone
 * @param zone in which the order's day is told
 */
export const describeEntry = (
  entry: { kind: PointsEntryKind; source_type: string },
  order: DescribedOrder | undefined,
  { language, zone }: { language: Language; zone: string }
): string => {
  const words = WORDS[language]
  if (entry.source_type === "change" && entry.kind !== "return" && order) {
    return words.changed(order.display_id)
  }
  if (entry.kind === "accrue") {
    const [first, ...more] = order?.titles ?? []
    if (!order) {
      return words.purchase
    }
    return first
      ? words.bought(
          more.length > 0 ? words.several(first, more.length) : first,
          dayOf(order.placed_at, words.dayTag, zone),
          order.display_id
        )
      : words.order(order.display_id)
  }
  if (entry.kind === "reverse" && order) {
    return entry.source_type === "cancellation"
      ? words.canceled(order.display_id)
      : words.refunded(order.display_id)
  }
  if (entry.kind === "return" && order) {
    return words.returned
  }
  return words.kinds[entry.kind]
}
