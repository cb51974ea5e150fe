import type { Bilingual } from "../../../shared/settings"

/** Price in major units of each currency the store takes. */
export type Prices = { usd: number; cny: number }

export type DemoService = {
  handle: string
  title: Bilingual
  description: Bilingual
  prices: Prices
  /** Minutes of hands-on work. */
  duration: number
  processing?: number
  finishing?: number
  transition: number
  /** Days between two sessions, as the treatment advises. */
  interval?: number
  /** Among those that a card for any massage is good for. */
  isMassage?: boolean
}

/** The twelve treatments of the demo store. */
export const services = [
  {
    handle: "haircut-women",
    title: { en: "Women's haircut", zhCN: "女士剪发" },
    description: {
      en: "Consultation, wash, cut and finish.",
      zhCN: "沟通、洗发、修剪与造型。",
    },
    prices: { usd: 82, cny: 380 },
    duration: 60,
    transition: 10,
    interval: 28,
  },
  {
    handle: "haircut-men",
    title: { en: "Men's haircut", zhCN: "男士剪发" },
    description: {
      en: "Clipper or scissor cut with a hot towel.",
      zhCN: "推剪或剪刀修剪，附热毛巾。",
    },
    prices: { usd: 45, cny: 198 },
    duration: 40,
    transition: 5,
    interval: 21,
  },
  {
    handle: "wash-and-blow-dry",
    title: { en: "Wash and blow-dry", zhCN: "洗吹造型" },
    description: {
      en: "Ten minutes of head massage come with it.",
      zhCN: "含十分钟头部按摩。",
    },
    prices: { usd: 48, cny: 168 },
    duration: 45,
    transition: 5,
  },
  {
    handle: "root-colour",
    title: { en: "Root colour", zhCN: "补染发根" },
    description: {
      en: "Up to three centimetres of regrowth. Patch test required.",
      zhCN: "补染三厘米以内新生发，需先做过敏测试。",
    },
    prices: { usd: 95, cny: 420 },
    duration: 40,
    processing: 35,
    finishing: 25,
    transition: 10,
    interval: 35,
  },
  {
    handle: "full-colour",
    title: { en: "Full colour", zhCN: "全头染发" },
    description: {
      en: "One shade from root to tip. Patch test required.",
      zhCN: "从发根到发梢同一色调，需先做过敏测试。",
    },
    prices: { usd: 145, cny: 680 },
    duration: 60,
    processing: 40,
    finishing: 30,
    transition: 10,
    interval: 56,
  },
  {
    handle: "balayage",
    title: { en: "Balayage", zhCN: "手绘挑染" },
    description: {
      en: "Light painted by hand, toner included.",
      zhCN: "手工绘制渐层光感，含调色。",
    },
    prices: { usd: 240, cny: 1180 },
    duration: 100,
    processing: 45,
    finishing: 35,
    transition: 15,
    interval: 90,
  },
  {
    handle: "scalp-detox",
    title: { en: "Scalp detox", zhCN: "头皮净化护理" },
    description: {
      en: "Camera check, exfoliation, steam and serum.",
      zhCN: "头皮检测、去角质、蒸汽与精华导入。",
    },
    prices: { usd: 78, cny: 328 },
    duration: 50,
    transition: 10,
    interval: 14,
  },
  {
    handle: "keratin-smoothing",
    title: { en: "Keratin smoothing", zhCN: "角蛋白柔顺" },
    description: {
      en: "Calms frizz for about three months.",
      zhCN: "改善毛躁，效果约三个月。",
    },
    prices: { usd: 260, cny: 1280 },
    duration: 90,
    processing: 30,
    finishing: 40,
    transition: 15,
    interval: 90,
  },
  {
    handle: "signature-facial",
    title: { en: "Signature facial", zhCN: "招牌面部护理" },
    description: {
      en: "Cleansing, massage and a mask chosen for the day.",
      zhCN: "清洁、按摩与当日定制面膜。",
    },
    prices: { usd: 110, cny: 498 },
    duration: 70,
    transition: 15,
    interval: 28,
  },
  {
    handle: "hydrating-facial",
    title: { en: "Hydrating facial", zhCN: "补水面部护理" },
    description: {
      en: "For skin that feels tight after a flight or a winter.",
      zhCN: "适合旅途或换季后紧绷的肌肤。",
    },
    prices: { usd: 95, cny: 428 },
    duration: 60,
    transition: 15,
    interval: 21,
  },
  {
    handle: "aroma-massage",
    title: { en: "Aroma massage, 60 minutes", zhCN: "芳香按摩 60 分钟" },
    description: {
      en: "Warm oil, long strokes, no conversation needed.",
      zhCN: "温热精油，舒缓长推，安静放松。",
    },
    prices: { usd: 105, cny: 458 },
    duration: 60,
    transition: 15,
    interval: 7,
    isMassage: true,
  },
  {
    handle: "foot-reflexology",
    title: { en: "Foot reflexology", zhCN: "足底反射按摩" },
    description: {
      en: "Herbal foot bath, then forty minutes of pressure points.",
      zhCN: "草本足浴，再做四十分钟穴位按摩。",
    },
    prices: { usd: 60, cny: 238 },
    duration: 50,
    transition: 10,
    interval: 7,
    isMassage: true,
  },
] as const satisfies readonly DemoService[]

export type ServiceHandle = (typeof services)[number]["handle"]
