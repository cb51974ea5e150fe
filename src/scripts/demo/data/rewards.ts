/** What the demo's salon gives for points: one of each kind. */
export const rewards = [
  {
    kind: "percentage_off",
    name: { en: "Ten percent off a visit", zhCN: "到店 9 折券" },
    description: {
      en: "Off everything in one order.",
      zhCN: "适用于一笔订单的全部项目和商品。",
    },
    cost_points: 120,
    percentage: 10,
    per_member: 2,
    period_days: 90,
  },
  {
    kind: "amount_off",
    name: { en: "A little off", zhCN: "小额立减券" },
    description: null,
    cost_points: 150,
    amounts: { usd: "5", cny: "35" },
  },
  {
    kind: "free_product",
    name: { en: "Hair oil for home", zhCN: "护发油带回家" },
    description: {
      en: "Ask at the desk, or put it in your cart with the code.",
      zhCN: "可在前台领取，或加入购物车后填写优惠码。",
    },
    cost_points: 200,
    product: "camellia-hair-oil",
    per_member: 1,
    period_days: 365,
    stock: 20,
  },
  {
    kind: "free_session",
    name: { en: "Two scalp treatments", zhCN: "头皮护理两次" },
    description: {
      en: "A thank you to those who come often.",
      zhCN: "感谢常来的您。",
    },
    cost_points: 260,
    service: "scalp-detox",
    sessions: 2,
    per_member: 1,
    tierRank: 2,
    lastDay: 120,
  },
] as const

/**
 * Who redeemed what: the members with the most points, in turn. Each takes
 * what they can afford.
 */
export const redeemed = [
  { kind: "free_session", hoursAgo: 52, then: "kept" },
  { kind: "free_product", hoursAgo: 49, then: "canceled" },
  { kind: "amount_off", hoursAgo: 30, then: "used" },
  { kind: "percentage_off", hoursAgo: 26, then: "kept" },
  { kind: "amount_off", hoursAgo: 4, then: "kept" },
] as const

export const canceledBecause = "Would rather save the points for a treatment."
