import type { Language } from "../../../shared/language"
import type { Bilingual } from "../../../shared/settings"
import type { PointsEntryKind, RedemptionKind, ReturnReason } from "../types"

/** The order of an entry, as far as its words need it. */
export type DescribedOrder = {
  display_id: number
  titles: string[]
  placed_at: Date
}

/** Why points that were given for something came back. */
export type ReturnCause =
  | ReturnReason
  /** The cart cost less than they were worth. */
  | "unneeded"
  /** Its order was refunded or canceled. */
  | "undone"

/** What points were given for, as far as words need it. */
export type DescribedRedemption = {
  kind: RedemptionKind
  name: Bilingual
  /** Of no matter to the line that takes the points. */
  cause: ReturnCause
}

export type DescribedEntry = {
  kind: PointsEntryKind
  source_type: string
  /** Only a birthday's words need it: its year is there. */
  source_id?: string
  redemption?: DescribedRedemption | undefined
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
  birthday: (year: string) => string
  firstVisit: (number: number) => string
  firstVisitUndone: (number: number) => string
  review: string
  returned: string
  checkout: string
  atCheckout: string
  redeemed: (name: string) => string
  cameBack: (name: string, why: string) => string
  causes: Record<ReturnCause, string>
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
    birthday: (year) => `Birthday gift ${year}`,
    firstVisit: (number) => `Welcome gift, order #${number}`,
    firstVisitUndone: (number) => `Welcome gift: order #${number} was undone`,
    review: "Thank you for your feedback",
    returned: "Had expired before the refund",
    checkout: "Paid with points at the checkout",
    atCheckout: "points at the checkout",
    redeemed: (name) => `Redeemed: ${name}`,
    cameBack: (name, why) => `Came back: ${name}, ${why}`,
    causes: {
      expired: "not used in time",
      canceled: "canceled",
      withdrawn: "withdrawn by the store",
      failed: "could not be given",
      unneeded: "more than was needed",
      undone: "order refunded or canceled",
    },
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
    birthday: (year) => `${year} 年生日礼`,
    firstVisit: (number) => `首次消费礼，订单 #${number}`,
    firstVisitUndone: (number) => `首次消费礼扣回，订单 #${number} 已撤销`,
    review: "感谢您的评价",
    returned: "退款前已过期，予以补回",
    checkout: "结账时使用积分",
    atCheckout: "结账使用的积分",
    redeemed: (name) => `兑换：${name}`,
    cameBack: (name, why) => `退还：${name}，${why}`,
    causes: {
      expired: "到期未使用",
      canceled: "已取消",
      withdrawn: "门店已撤回",
      failed: "未能发放",
      unneeded: "超出所需部分",
      undone: "订单已退款或取消",
    },
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

/** Null: a bonus of no kind that we know, or of an order that is gone. */
const describeBonus = (
  { source_type, source_id = "" }: DescribedEntry,
  order: DescribedOrder | undefined,
  words: Words
): string | null => {
  switch (source_type) {
    case "birthday":
      return words.birthday(source_id.slice(source_id.lastIndexOf(":") + 1))
    case "first_visit":
      return order ? words.firstVisit(order.display_id) : null
    case "first_visit_undone":
      return order ? words.firstVisitUndone(order.display_id) : null
    case "review":
      return words.review
    default:
      return null
  }
}

/** Null: it is not known any more what the points were given for. */
const describeRedemption = (
  { kind, redemption }: DescribedEntry,
  words: Words,
  language: Language
): string | null => {
  if (!redemption) {
    return null
  }
  const atCheckout = redemption.kind === "cart_amount"
  const name = redemption.name[language]
  if (kind === "return") {
    return words.cameBack(
      atCheckout ? words.atCheckout : name,
      words.causes[redemption.cause]
    )
  }
  return atCheckout ? words.checkout : words.redeemed(name)
}

/**
 * Why points came or went, in words for the customer. What staff wrote about a
 * correction is not among them: it is a note for the store.
 *
 * @param order absent where the entry has none, or it is gone
 * @param zone in which the order's day is told
 */
export const describeEntry = (
  entry: DescribedEntry,
  order: DescribedOrder | undefined,
  { language, zone }: { language: Language; zone: string }
): string => {
  const words = WORDS[language]
  if (entry.kind === "bonus") {
    return describeBonus(entry, order, words) ?? words.kinds.bonus
  }
  if (entry.kind === "redeem" || (entry.kind === "return" && !order)) {
    return describeRedemption(entry, words, language) ?? words.kinds[entry.kind]
  }
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
