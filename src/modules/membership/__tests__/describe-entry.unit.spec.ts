import { POINTS_ENTRY_KINDS } from "../models/points-entry"
import { describeEntry } from "../rules/describe-entry"

const order = (...titles: string[]) => ({ display_id: 1042, titles })
const accrue = { kind: "accrue" as const, source_type: "capture" }
const reverse = (source_type: string) => ({
  kind: "reverse" as const,
  source_type,
})

describe("describeEntry", () => {
  it.each([
    [accrue, order("Facial"), "Facial, order #1042", "Facial，订单 #1042"],
    [
      accrue,
      order("Facial", "Serum", "Mask"),
      "Facial and 2 more, order #1042",
      "Facial 等 3 项，订单 #1042",
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
    [reverse("refund"), undefined, "Taken back after a refund", "退款扣回"],
  ])("%j of %j", (entry, of, en, zhCN) => {
    expect(describeEntry(entry, of, "en")).toBe(en)
    expect(describeEntry(entry, of, "zhCN")).toBe(zhCN)
  })

  it.each(POINTS_ENTRY_KINDS)("has words for %s in both languages", (kind) => {
    const entry = { kind, source_type: "any" }
    expect(describeEntry(entry, undefined, "en")).toMatch(/^[A-Z][a-z ]+$/)
    expect(describeEntry(entry, undefined, "zhCN")).toMatch(/^\p{sc=Han}+$/u)
  })
})
