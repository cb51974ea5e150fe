import type { Bilingual } from "../../../shared/settings"
import type { Prices } from "./services"

export type DemoRetail = {
  handle: string
  title: Bilingual
  prices: Prices
  /** On the shelf before the first demo sale. */
  stock: number
}

/** The ten products on the shelf; two of them are nearly gone. */
export const retail = [
  {
    handle: "rice-water-shampoo",
    title: { en: "Rice water shampoo, 300 ml", zhCN: "米水洗发露 300 毫升" },
    prices: { usd: 28, cny: 128 },
    stock: 60,
  },
  {
    handle: "rice-water-conditioner",
    title: {
      en: "Rice water conditioner, 300 ml",
      zhCN: "米水护发素 300 毫升",
    },
    prices: { usd: 30, cny: 138 },
    stock: 60,
  },
  {
    handle: "camellia-hair-oil",
    title: { en: "Camellia hair oil, 50 ml", zhCN: "山茶花护发油 50 毫升" },
    prices: { usd: 36, cny: 168 },
    stock: 45,
  },
  {
    handle: "ginger-scalp-serum",
    title: { en: "Ginger scalp serum, 60 ml", zhCN: "生姜头皮精华 60 毫升" },
    prices: { usd: 48, cny: 228 },
    stock: 40,
  },
  {
    handle: "weekly-repair-mask",
    title: { en: "Weekly repair mask, 200 ml", zhCN: "周护修复发膜 200 毫升" },
    prices: { usd: 38, cny: 178 },
    stock: 35,
  },
  {
    handle: "oat-cleansing-milk",
    title: { en: "Oat cleansing milk, 150 ml", zhCN: "燕麦洁面乳 150 毫升" },
    prices: { usd: 32, cny: 148 },
    stock: 45,
  },
  {
    handle: "peony-face-serum",
    title: { en: "Peony face serum, 30 ml", zhCN: "牡丹面部精华 30 毫升" },
    prices: { usd: 68, cny: 320 },
    stock: 30,
  },
  {
    handle: "barrier-day-cream",
    title: { en: "Barrier day cream, 50 ml", zhCN: "屏障修护日霜 50 毫升" },
    prices: { usd: 54, cny: 258 },
    stock: 30,
  },
  {
    handle: "cedar-massage-oil",
    title: { en: "Cedar massage oil, 100 ml", zhCN: "雪松按摩油 100 毫升" },
    prices: { usd: 42, cny: 188 },
    stock: 14,
  },
  {
    handle: "silk-pillowcase",
    title: { en: "Silk pillowcase", zhCN: "桑蚕丝枕套" },
    prices: { usd: 75, cny: 360 },
    stock: 12,
  },
] as const satisfies readonly DemoRetail[]

export type RetailHandle = (typeof retail)[number]["handle"]
