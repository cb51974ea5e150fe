import { defineSettings } from "../../shared/settings"

const corrections = {
  type: "integer",
  min: 0,
  max: 1_000_000,
  unit: "points",
} as const

const bonus = {
  type: "integer",
  default: 0,
  min: 0,
  max: 100_000,
  unit: "points",
} as const
const rate = { type: "rates", min: 0, max: 1000 } as const

export const membershipSettings = defineSettings({
  "membership.service_rates": {
    ...rate,
    // A point is worth the same wherever it was earned, so a yuan earns about
    // a seventh of what a dollar earns.
    default: { usd: 1, cny: 0.14 },
    unit: "points per currency unit",
    label: { en: "Points for services", zhCN: "服务项目积分比例" },
    help: {
      en: "Points per unit of each currency spent on services, after discounts and without tax. A currency that is not listed earns nothing.",
      zhCN: "每消费一个货币单位的服务（折后、不含税）所得积分。未列出的货币不计积分。",
    },
  },
  "membership.product_rates": {
    ...rate,
    default: { usd: 2, cny: 0.28 },
    unit: "points per currency unit",
    label: { en: "Points for products", zhCN: "零售产品积分比例" },
    help: {
      en: "Points per unit of each currency spent on retail products, after discounts and without tax. A currency that is not listed earns nothing.",
      zhCN: "每消费一个货币单位的零售产品（折后、不含税）所得积分。未列出的货币不计积分。",
    },
  },
  "membership.package_rates": {
    ...rate,
    default: { usd: 1, cny: 0.14 },
    unit: "points per currency unit",
    label: { en: "Points for packages", zhCN: "套餐积分比例" },
    help: {
      en: "Points per unit of each currency spent on packages of sessions, after discounts and without tax. A currency that is not listed earns nothing.",
      zhCN: "每消费一个货币单位的套餐（折后、不含税）所得积分。未列出的货币不计积分。",
    },
  },
  "membership.pending_days": {
    type: "integer",
    default: 14,
    min: 0,
    max: 365,
    unit: "days",
    label: { en: "Points stay pending for", zhCN: "积分待生效天数" },
    help: {
      en: "Earned points are “on the way” for so many days, then they can be used: choose the return window. Points already earned keep their date.",
      zhCN: "所得积分先显示为“即将到账”，在此天数后可用，建议与退货期一致。已获得的积分日期不变。",
    },
  },
  "membership.expiry_months": {
    type: "integer",
    default: 12,
    min: 0,
    max: 120,
    unit: "months",
    label: { en: "Points expire after", zhCN: "积分有效月数" },
    help: {
      en: "Counted from the day points become usable; 0 means never. Points already earned keep their date. Switched on, they get a full period from that day; switched off, none of them expires any more.",
      zhCN: "自积分可用之日起计算；0 表示永久有效。已获得的积分日期不变。由关闭改为开启时，已有积分自当日起获得完整有效期；关闭后，已有积分不再过期。",
    },
  },
  "membership.expiring_soon_days": {
    type: "integer",
    default: 30,
    min: 1,
    max: 365,
    unit: "days",
    label: { en: "Lost soon means within", zhCN: "“即将失效”的天数" },
    help: {
      en: "On the page of a member, points that expire within so many days stand under “Lost soon if not used”.",
      zhCN: "在会员页面，此天数内过期的积分显示为“即将失效”。",
    },
  },
  "membership.first_expiry_warning_days": {
    type: "integer",
    default: 30,
    min: 0,
    max: 365,
    unit: "days",
    label: {
      en: "First warning before points expire",
      zhCN: "积分过期首次提醒",
    },
    help: {
      en: "Members are told so many days before their points expire, once for each month in which some do; 0 sends no first warning.",
      zhCN: "积分过期前此天数提醒会员，每个有积分过期的月份一次；设为 0 则不发首次提醒。",
    },
  },
  "membership.last_expiry_warning_days": {
    type: "integer",
    default: 7,
    min: 0,
    max: 365,
    unit: "days",
    label: {
      en: "Last warning before points expire",
      zhCN: "积分过期最后提醒",
    },
    help: {
      en: "The last chance to use them, so many days ahead; 0 sends no last warning.",
      zhCN: "最后提醒会员使用即将过期的积分的提前天数；设为 0 则不发最后提醒。",
    },
  },
  "membership.birthday_points": {
    ...bonus,
    label: { en: "Birthday gift", zhCN: "生日赠送积分" },
    help: {
      en: "Points for members on their birthday, solar or lunar, once a year; a tier can give its own number. 0 gives none.",
      zhCN: "会员生日当天赠送的积分（公历或农历），每年一次；等级可另设数量。0 表示不赠送。",
    },
  },
  "membership.first_visit_points": {
    ...bonus,
    label: { en: "Bonus for the first visit", zhCN: "首次消费赠送积分" },
    help: {
      en: "Points for a customer's first paid order, usable when those of the order are. Taken back if the order is canceled or refunded in full. 0 gives none.",
      zhCN: "客户首个付款订单赠送的积分，与订单积分同时生效。订单取消或全额退款时扣回。0 表示不赠送。",
    },
  },
  "membership.review_points": {
    ...bonus,
    label: { en: "Bonus for feedback", zhCN: "评价赠送积分" },
    help: {
      en: "Points for answering an invitation to give feedback, whatever the answer, at most once in 30 days. 0 gives none.",
      zhCN: "客户回复评价邀请时赠送的积分，与评价内容无关，30 天内最多一次。0 表示不赠送。",
    },
  },
  "membership.point_value": {
    type: "rates",
    min: 0,
    max: 1000,
    // Beside the rates above: one per cent of services back, in either currency.
    default: { usd: 0.01, cny: 0.07 },
    unit: "currency units per point",
    label: { en: "What a point is worth", zhCN: "每个积分的价值" },
    help: {
      en: "Money that a member gets for one point, by currency: for points owed by the store, and where points pay for something. A currency that is not listed has no value.",
      zhCN: "每个积分可抵多少钱，按货币分别设置：用于计算门店的积分负债，也用于积分抵现。未列出的货币没有价值。",
    },
  },
  "membership.expected_breakage_percent": {
    type: "integer",
    default: 0,
    min: 0,
    max: 100,
    unit: "percent",
    label: {
      en: "Points expected to expire unused",
      zhCN: "预计过期未用的积分",
    },
    help: {
      en: "For the worth of points owed, as long as too few points of your store have reached their end to tell. 0 expects every point to be used.",
      zhCN: "用于估算积分负债。门店已用完或过期的积分太少、无法推算时采用此比例；0 表示预计积分全部会被使用。",
    },
  },
  "membership.coupon_days": {
    type: "integer",
    default: 30,
    min: 1,
    max: 365,
    unit: "days",
    label: { en: "Coupons are good for", zhCN: "优惠码有效天数" },
    help: {
      en: "A coupon for points that nobody has used by then is closed, and its points come back. Coupons already given keep their date.",
      zhCN: "积分兑换的优惠码到期未使用将失效，积分退还。已发放的优惠码日期不变。",
    },
  },
  "membership.cart_points_hours": {
    type: "integer",
    default: 24,
    min: 1,
    max: 720,
    unit: "hours",
    label: { en: "Points wait in a cart for", zhCN: "积分在购物车中保留" },
    help: {
      en: "Points paid at a checkout that is not finished by then come back.",
      zhCN: "结账时使用的积分，如到期未完成订单，将自动退还。",
    },
  },
  "membership.tier_window_days": {
    type: "integer",
    default: 365,
    min: 30,
    max: 1095,
    unit: "days",
    label: { en: "Tiers look back", zhCN: "等级考核期" },
    help: {
      en: "Spend and visits of so many days decide about a tier. It is reached at once, and may be lost after as many days.",
      zhCN: "按此天数内的消费和到店次数评定等级。达标即升级，满同样天数后复核。",
    },
  },
  "membership.adjust_limit_manager": {
    ...corrections,
    default: 1000,
    label: {
      en: "Correction by a manager: at most",
      zhCN: "店长单次调整上限",
    },
    help: {
      en: "So many points a manager may give or take at once; 0 means none. The owner has no limit.",
      zhCN: "店长单次最多可以加减的积分；0 表示不可调整。店主不受限制。",
    },
  },
  "membership.adjust_day_limit_manager": {
    ...corrections,
    default: 5000,
    label: {
      en: "Corrections by a manager in a day: at most",
      zhCN: "店长每日调整上限",
    },
    help: {
      en: "So many points each manager may give and take in one day of the store, all members together; 0 means none.",
      zhCN: "每位店长一天内为所有会员加减积分的合计上限；0 表示不可调整。",
    },
  },
  "membership.adjust_limit_front_desk": {
    ...corrections,
    default: 200,
    label: {
      en: "Correction at the front desk: at most",
      zhCN: "前台单次调整上限",
    },
    help: {
      en: "So many points the front desk may give or take at once; 0 means none. The owner has no limit.",
      zhCN: "前台单次最多可以加减的积分；0 表示不可调整。店主不受限制。",
    },
  },
  "membership.adjust_day_limit_front_desk": {
    ...corrections,
    default: 500,
    label: {
      en: "Corrections at the front desk in a day: at most",
      zhCN: "前台每日调整上限",
    },
    help: {
      en: "So many points each colleague at the front desk may give and take in one day of the store, all members together; 0 means none.",
      zhCN: "每位前台一天内为所有会员加减积分的合计上限；0 表示不可调整。",
    },
  },
})
