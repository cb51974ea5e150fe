import type { Bilingual } from "../../../shared/settings"
import type { ServiceHandle } from "./services"

/** What treatments use up, counted in the unit of its name. */
export const backBar = [
  {
    sku: "BAR-DEVELOPER-6",
    title: { en: "Developer 6 %, ml", zhCN: "双氧乳 6%（毫升）" },
    stock: 4800,
  },
  {
    sku: "BAR-COLOUR-CREAM",
    title: { en: "Colour cream, g", zhCN: "染发膏（克）" },
    stock: 3200,
  },
  {
    sku: "BAR-BOND-BUILDER",
    title: { en: "Bond builder, ml", zhCN: "护色结构剂（毫升）" },
    stock: 450,
  },
  {
    sku: "BAR-KERATIN-SERUM",
    title: { en: "Keratin serum, ml", zhCN: "角蛋白精华（毫升）" },
    stock: 900,
  },
  {
    sku: "BAR-SCALP-SCRUB",
    title: { en: "Scalp scrub, g", zhCN: "头皮磨砂膏（克）" },
    stock: 1500,
  },
  {
    sku: "BAR-SHEET-MASK",
    title: { en: "Hydrating sheet mask", zhCN: "补水面膜" },
    stock: 64,
  },
  {
    sku: "BAR-CLEANSING-GEL",
    title: { en: "Cleansing gel, ml", zhCN: "洁面啫喱（毫升）" },
    stock: 2500,
  },
  {
    sku: "BAR-MASSAGE-OIL",
    title: { en: "Massage oil, ml", zhCN: "按摩精油（毫升）" },
    stock: 180,
  },
  {
    sku: "BAR-HERBAL-BATH",
    title: { en: "Herbal bath sachet", zhCN: "草本足浴包" },
    stock: 90,
  },
  {
    sku: "BAR-DISPOSABLE-TOWEL",
    title: { en: "Disposable towel", zhCN: "一次性毛巾" },
    stock: 400,
  },
] as const satisfies readonly { sku: string; title: Bilingual; stock: number }[]

export type BackBarSku = (typeof backBar)[number]["sku"]

export type DemoTreatment = {
  skills: readonly string[]
  room: string | null
  steps: readonly { title: Bilingual; minutes: number }[]
  aftercare: Bilingual | null
  /** Units per session, by SKU. */
  uses: Partial<Record<BackBarSku, number>>
}

/** How the treatments of the demo store are done. */
export const treatments: Record<ServiceHandle, DemoTreatment> = {
  "haircut-women": {
    skills: ["cut"],
    room: null,
    steps: [
      {
        title: {
          en: "Talk about the last cut and what is wanted",
          zhCN: "沟通上次效果与本次需求",
        },
        minutes: 5,
      },
      { title: { en: "Wash", zhCN: "洗发" }, minutes: 10 },
      { title: { en: "Cut", zhCN: "修剪" }, minutes: 35 },
      { title: { en: "Dry and finish", zhCN: "吹干造型" }, minutes: 10 },
    ],
    aftercare: {
      en: "Come back in four to six weeks to keep the shape.",
      zhCN: "建议四到六周后修剪，保持造型。",
    },
    uses: { "BAR-DISPOSABLE-TOWEL": 1 },
  },
  "haircut-men": {
    skills: ["cut"],
    room: null,
    steps: [
      {
        title: { en: "Clipper or scissors", zhCN: "推剪或剪刀修剪" },
        minutes: 25,
      },
      { title: { en: "Wash", zhCN: "洗发" }, minutes: 8 },
      {
        title: { en: "Hot towel and finish", zhCN: "热毛巾与造型" },
        minutes: 7,
      },
    ],
    aftercare: null,
    uses: { "BAR-DISPOSABLE-TOWEL": 2 },
  },
  "wash-and-blow-dry": {
    skills: [],
    room: null,
    steps: [
      {
        title: { en: "Wash with head massage", zhCN: "洗发与头部按摩" },
        minutes: 15,
      },
      { title: { en: "Blow-dry", zhCN: "吹干造型" }, minutes: 30 },
    ],
    aftercare: null,
    uses: { "BAR-DISPOSABLE-TOWEL": 1 },
  },
  "root-colour": {
    skills: ["colour"],
    room: "colour bar 染发区",
    steps: [
      {
        title: {
          en: "Look at the patch test and the scalp",
          zhCN: "查看过敏测试结果与头皮状况",
        },
        minutes: 5,
      },
      {
        title: { en: "Mix and apply to the roots", zhCN: "调配并涂抹发根" },
        minutes: 35,
      },
      {
        title: {
          en: "Leave on, look every ten minutes",
          zhCN: "停留，每十分钟查看一次",
        },
        minutes: 35,
      },
      {
        title: { en: "Rinse, care and dry", zhCN: "冲洗、护理并吹干" },
        minutes: 25,
      },
    ],
    aftercare: {
      en: "No wash for 48 hours. Use a shampoo for coloured hair.",
      zhCN: "48 小时内不要洗头，之后请使用护色洗发水。",
    },
    uses: {
      "BAR-COLOUR-CREAM": 40,
      "BAR-DEVELOPER-6": 60,
      "BAR-DISPOSABLE-TOWEL": 2,
    },
  },
  "full-colour": {
    skills: ["colour"],
    room: "colour bar 染发区",
    steps: [
      {
        title: {
          en: "Look at the patch test and the scalp",
          zhCN: "查看过敏测试结果与头皮状况",
        },
        minutes: 5,
      },
      {
        title: {
          en: "Apply lengths, then roots",
          zhCN: "先涂发中发尾，再涂发根",
        },
        minutes: 55,
      },
      { title: { en: "Leave on", zhCN: "停留" }, minutes: 40 },
      {
        title: { en: "Rinse, care and dry", zhCN: "冲洗、护理并吹干" },
        minutes: 30,
      },
    ],
    aftercare: {
      en: "No wash for 48 hours. A mask once a week keeps the shade.",
      zhCN: "48 小时内不要洗头，每周使用一次发膜可保持发色。",
    },
    uses: {
      "BAR-COLOUR-CREAM": 80,
      "BAR-DEVELOPER-6": 120,
      "BAR-BOND-BUILDER": 7.5,
      "BAR-DISPOSABLE-TOWEL": 3,
    },
  },
  balayage: {
    skills: ["colour"],
    room: "colour bar 染发区",
    steps: [
      {
        title: {
          en: "Agree on where the light falls",
          zhCN: "确定挑染位置与亮度",
        },
        minutes: 10,
      },
      {
        title: { en: "Paint section by section", zhCN: "分区手绘" },
        minutes: 90,
      },
      { title: { en: "Leave on", zhCN: "停留" }, minutes: 45 },
      {
        title: { en: "Toner, care and dry", zhCN: "调色、护理并吹干" },
        minutes: 35,
      },
    ],
    aftercare: {
      en: "Violet shampoo every second week.",
      zhCN: "每两周使用一次紫色洗发水。",
    },
    uses: {
      "BAR-DEVELOPER-6": 90,
      "BAR-BOND-BUILDER": 12.5,
      "BAR-DISPOSABLE-TOWEL": 3,
    },
  },
  "scalp-detox": {
    skills: ["scalp care"],
    room: "wet room 湿区",
    steps: [
      {
        title: { en: "Look at the scalp with the camera", zhCN: "头皮检测" },
        minutes: 5,
      },
      {
        title: {
          en: "Scrub in circles, no nails",
          zhCN: "打圈去角质，不用指甲",
        },
        minutes: 15,
      },
      { title: { en: "Steam", zhCN: "蒸汽" }, minutes: 15 },
      {
        title: { en: "Serum and pressure points", zhCN: "导入精华与穴位按摩" },
        minutes: 15,
      },
    ],
    aftercare: {
      en: "No styling products until tomorrow.",
      zhCN: "当天不要使用造型产品。",
    },
    uses: { "BAR-SCALP-SCRUB": 25, "BAR-DISPOSABLE-TOWEL": 2 },
  },
  "keratin-smoothing": {
    skills: ["smoothing"],
    room: "colour bar 染发区",
    steps: [
      {
        title: {
          en: "Clarifying wash, dry to 80 %",
          zhCN: "深层清洁，吹至八成干",
        },
        minutes: 25,
      },
      {
        title: { en: "Apply strand by strand", zhCN: "逐束涂抹" },
        minutes: 65,
      },
      { title: { en: "Leave on", zhCN: "停留" }, minutes: 30 },
      { title: { en: "Seal with the iron", zhCN: "夹板定型" }, minutes: 40 },
    ],
    aftercare: {
      en: "Keep hair dry and loose for three days.",
      zhCN: "三天内保持头发干燥，不要扎起。",
    },
    uses: { "BAR-KERATIN-SERUM": 45, "BAR-DISPOSABLE-TOWEL": 3 },
  },
  "signature-facial": {
    skills: ["facial"],
    room: "quiet room 静室",
    steps: [
      { title: { en: "Look at the skin", zhCN: "皮肤检测" }, minutes: 5 },
      { title: { en: "Cleanse", zhCN: "清洁" }, minutes: 15 },
      { title: { en: "Massage", zhCN: "按摩" }, minutes: 30 },
      { title: { en: "Mask of the day", zhCN: "当日定制面膜" }, minutes: 20 },
    ],
    aftercare: {
      en: "Sun protection today and tomorrow.",
      zhCN: "今明两天请做好防晒。",
    },
    uses: {
      "BAR-CLEANSING-GEL": 8,
      "BAR-SHEET-MASK": 1,
      "BAR-DISPOSABLE-TOWEL": 1,
    },
  },
  "hydrating-facial": {
    skills: ["facial"],
    room: "quiet room 静室",
    steps: [
      { title: { en: "Cleanse", zhCN: "清洁" }, minutes: 15 },
      { title: { en: "Layers of essence", zhCN: "精华导入" }, minutes: 25 },
      { title: { en: "Sheet mask", zhCN: "补水面膜" }, minutes: 20 },
    ],
    aftercare: {
      en: "Drink water, and no hot sauna today.",
      zhCN: "多喝水，当天不要蒸桑拿。",
    },
    uses: { "BAR-CLEANSING-GEL": 6, "BAR-SHEET-MASK": 1 },
  },
  "aroma-massage": {
    skills: ["massage"],
    room: "quiet room 静室",
    steps: [
      {
        title: {
          en: "Let the customer choose the oil",
          zhCN: "请客户选择精油",
        },
        minutes: 5,
      },
      { title: { en: "Back and shoulders", zhCN: "背部与肩部" }, minutes: 30 },
      { title: { en: "Legs and feet", zhCN: "腿部与足部" }, minutes: 25 },
    ],
    aftercare: {
      en: "Rest half an hour before driving.",
      zhCN: "休息半小时后再开车。",
    },
    uses: { "BAR-MASSAGE-OIL": 25, "BAR-DISPOSABLE-TOWEL": 2 },
  },
  "foot-reflexology": {
    skills: ["massage"],
    room: null,
    steps: [
      { title: { en: "Herbal foot bath", zhCN: "草本足浴" }, minutes: 10 },
      { title: { en: "Pressure points", zhCN: "穴位按摩" }, minutes: 40 },
    ],
    aftercare: { en: "Drink warm water.", zhCN: "请喝些温水。" },
    uses: {
      "BAR-HERBAL-BATH": 1,
      "BAR-MASSAGE-OIL": 5,
      "BAR-DISPOSABLE-TOWEL": 1,
    },
  },
}
