import type { Language } from "../../../shared/language"
import { POINTS_ENTRY_KINDS } from "../models/points-entry"
import { describeEntry } from "../rules/describe-entry"

const order = (...titles: string[]) => ({
  display_id: 1042,
  titles,
  // The fourth in Shanghai.
  placed_at: new Date("2026-05-03T18:30:00.000Z"),
})
const accrue = { kind: "accrue" as const, source_type: "capture" }
const reverse = (source_type: string) => ({
  kind: "reverse" as const,
  source_type,
})

const inUtc = (language: Language) => ({ language, zone: "UTC" })

const bonus = (source_type: string, source_id = "order_1") => ({
  kind: "bonus" as const,
  source_type,
  source_id,
})

describe("describeEntry", () => {
  it.each([
    [
      accrue,
      order("Facial"),
      "Facial of 3 May, order #1042",
      "5月3日 Facial，订单 #1042",
    ],
    [
      accrue,
      order("Facial", "Serum", "Mask"),
      "Facial and 2 more of 3 May, order #1042",
      "5月3日 Facial 等 3 项，订单 #1042",
    ],
    [accrue, order(), "Order #1042", "订单 #1042"],
    [accrue, undefined, "Purchase", "消费"],
    [
      reverse("refund"),
      order("Facial"),
      "Refund of order #1042",
      "订单 #1042 退款",
    ],
    [
      reverse("cancellation"),
      order("Facial"),
      "Order #1042 was canceled",
      "订单 #1042 已取消",
    ],
    [
      { kind: "return" as const, source_type: "refund" },
      order("Facial"),
      "Had expired before the refund",
      "退款前已过期，予以补回",
    ],
    [
      reverse("change"),
      order(),
      "Order #1042 was changed",
      "订单 #1042 有变更",
    ],
    [
      bonus("birthday", "cus_1:2026"),
      undefined,
      "Birthday gift 2026",
      "2026 年生日礼",
    ],
    [
      bonus("first_visit"),
      order("Facial"),
      "Welcome gift, order #1042",
      "首次消费礼，订单 #1042",
    ],
    [
      bonus("first_visit_undone"),
      order("Facial"),
      "Welcome gift: order #1042 was undone",
      "首次消费礼扣回，订单 #1042 已撤销",
    ],
    [bonus("review"), undefined, "Thank you for your feedback", "感谢您的评价"],
    [bonus("first_visit"), undefined, "Bonus", "赠送积分"],
    [reverse("refund"), undefined, "Taken back after a refund", "退款扣回"],
  ])("%j of %j", (entry, of, en, zhCN) => {
    expect(describeEntry(entry, of, inUtc("en"))).toBe(en)
    expect(describeEntry(entry, of, inUtc("zhCN"))).toBe(zhCN)
  })

  it.each(POINTS_ENTRY_KINDS)("has words for %s in both languages", (kind) => {
    const entry = { kind, source_type: "any" }
    expect(describeEntry(entry, undefined, inUtc("en"))).toMatch(
      /^[A-Z][a-z ]+$/
    )
    expect(describeEntry(entry, undefined, inUtc("zhCN"))).toMatch(
      /^\p{sc=Han}+$/u
    )
  })

  it.each([
    [
      "redeem",
      "amount_off",
      "canceled",
      "Redeemed: 10 off",
      "兑换：立减 10 元",
    ],
    [
      "return",
      "amount_off",
      "expired",
      "Came back: 10 off, not used in time",
      "退还：立减 10 元，到期未使用",
    ],
    [
      "return",
      "free_product",
      "undone",
      "Came back: 10 off, order refunded or canceled",
      "退还：立减 10 元，订单已退款或取消",
    ],
    [
      "redeem",
      "cart_amount",
      "unneeded",
      "Paid with points at the checkout",
      "结账时使用积分",
    ],
    [
      "return",
      "cart_amount",
      "unneeded",
      "Came back: points at the checkout, more than was needed",
      "退还：结账使用的积分，超出所需部分",
    ],
  ] as const)("%s of %s, %s", (kind, given, cause, en, zhCN) => {
    const entry = {
      kind,
      source_type: "redemption",
      redemption: {
        kind: given,
        name: { en: "10 off", zhCN: "立减 10 元" },
        cause,
      },
    }
    expect(describeEntry(entry, undefined, inUtc("en"))).toBe(en)
    expect(describeEntry(entry, undefined, inUtc("zhCN"))).toBe(zhCN)
  })

  it("tells the day as the store had it", () => {
    const zone = "Asia/Shanghai"
    expect(
      describeEntry(accrue, order("Facial"), { language: "en", zone })
    ).toBe("Facial of 4 May, order #1042")
  })
})
