import type { Bilingual } from "../../../shared/settings"
import type { RetailHandle } from "./retail"
import type { Prices, ServiceHandle } from "./services"

export type DemoPackage = {
  handle: string
  title: Bilingual
  description: Bilingual
  prices: Prices
  /** Days the sessions stay usable; null: they do not expire. */
  validity: number | null
  from?: "purchase" | "first_use"
  usableBy?: "owner" | "family" | "anyone"
  transferable?: boolean
  freezable?: boolean
  /** Sessions of a service, or of any massage, or units of a product. */
  items: readonly (
    | { service: ServiceHandle; sessions: number; bonus?: boolean }
    | { anyMassage: true; sessions: number }
    | { product: RetailHandle; sessions: number; bonus?: boolean }
  )[]
}

/** The five packages of the demo store: each kind of promise once. */
export const packages = [
  {
    handle: "facial-course-10",
    title: { en: "Facial course, 10 + 1", zhCN: "面部护理疗程 10 送 1" },
    description: {
      en: "Ten signature facials and one as a gift, within a year.",
      zhCN: "十次招牌面部护理，另赠一次，一年内有效。",
    },
    prices: { usd: 980, cny: 4480 },
    validity: 365,
    items: [
      { service: "signature-facial", sessions: 10 },
      { service: "signature-facial", sessions: 1, bonus: true },
    ],
  },
  {
    handle: "scalp-course-6",
    title: { en: "Scalp course, 6 sessions", zhCN: "头皮护理疗程 6 次" },
    description: {
      en: "Every two weeks for three months.",
      zhCN: "每两周一次，为期三个月。",
    },
    prices: { usd: 420, cny: 1780 },
    validity: 120,
    items: [{ service: "scalp-detox", sessions: 6 }],
  },
  {
    handle: "blow-dry-bundle",
    title: { en: "Blow-dry bundle, 5 + 1", zhCN: "洗吹卡 5 送 1" },
    description: {
      en: "Five blow-dries and one on us. Does not expire.",
      zhCN: "五次洗吹，另赠一次，长期有效。",
    },
    prices: { usd: 240, cny: 840 },
    validity: null,
    usableBy: "anyone",
    transferable: true,
    items: [
      { service: "wash-and-blow-dry", sessions: 5 },
      { service: "wash-and-blow-dry", sessions: 1, bonus: true },
    ],
  },
  {
    handle: "family-massage-card",
    title: { en: "Family massage card, 8", zhCN: "家庭按摩卡 8 次" },
    description: {
      en: "For everyone at one address: massage or feet, as you like.",
      zhCN: "同住家人共用：芳香按摩或足底按摩任选，共八次。",
    },
    prices: { usd: 590, cny: 2480 },
    validity: 365,
    usableBy: "family",
    freezable: true,
    items: [{ anyMassage: true, sessions: 8 }],
  },
  {
    handle: "wedding-glow",
    title: { en: "Wedding glow", zhCN: "新娘焕采套餐" },
    description: {
      en: "Three facials, a massage, the blow-dry of the day and a serum for home. Ninety days from the first visit.",
      zhCN: "三次补水护理、一次按摩、当日洗吹与一瓶居家精华，自首次到店起九十天有效。",
    },
    prices: { usd: 420, cny: 1880 },
    validity: 90,
    from: "first_use",
    items: [
      { service: "hydrating-facial", sessions: 3 },
      { service: "aroma-massage", sessions: 1 },
      { service: "wash-and-blow-dry", sessions: 1 },
      { product: "peony-face-serum", sessions: 1 },
    ],
  },
] as const satisfies readonly DemoPackage[]

export type PackageHandle = (typeof packages)[number]["handle"]
