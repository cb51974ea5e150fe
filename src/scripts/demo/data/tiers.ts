/**
 * The ladder of the demo's salon. Amounts are small enough that half a year
 * of custom reaches each step.
 */
export const tiers = [
  {
    name: { en: "Dew", zhCN: "晨露会员" },
    perks: {
      en: "A cup of seasonal tea with every visit",
      zhCN: "每次到店奉上时令花茶一杯",
    },
    spend_thresholds: {},
    visits_threshold: null,
    multiplier_percent: 100,
    priority_booking_days: 0,
    birthday_points: 50,
  },
  {
    name: { en: "Blossom", zhCN: "花语会员" },
    perks: {
      en: "A cup of seasonal tea with every visit\nA scalp check once a season",
      zhCN: "每次到店奉上时令花茶一杯\n每季度一次头皮检测",
    },
    spend_thresholds: { usd: "150", cny: "1000" },
    visits_threshold: 3,
    multiplier_percent: 125,
    priority_booking_days: 2,
    birthday_points: 100,
  },
  {
    name: { en: "Radiance", zhCN: "焕彩会员" },
    perks: {
      en: "A hand treatment with every facial\nA scalp check once a season\nNo fee for a change of time on the day",
      zhCN: "做面部护理时附赠手部护理\n每季度一次头皮检测\n当天改期不收费",
    },
    spend_thresholds: { usd: "450", cny: "3000" },
    visits_threshold: 8,
    multiplier_percent: 150,
    priority_booking_days: 5,
    birthday_points: 200,
  },
  {
    name: { en: "Aurora", zhCN: "极光会员" },
    perks: {
      en: "A therapist of your own\nThe quiet room, whenever it is free\nA hand treatment with every facial",
      zhCN: "专属护理师\n静谧套房空闲时优先使用\n做面部护理时附赠手部护理",
    },
    spend_thresholds: { usd: "900", cny: "6000" },
    visits_threshold: 16,
    multiplier_percent: 200,
    priority_booking_days: 10,
    birthday_points: 500,
  },
]

/** Somebody who was given a tier, and why. */
export const givenByHand = {
  /** The customer's place among {@link file://./customers.ts}. */
  customer: 3,
  tier: "Radiance",
  daysAgo: 12,
  heldDays: 180,
  reason: "Moved here with the whole family and was in this tier elsewhere.",
}
