import type { CardChange } from "../../../modules/client-card/types"

type DemoNote = {
  /** Days before the seeding. */
  days: number
  by: "front_desk" | "therapist" | "manager"
  text: string
  /** Struck out a day later. */
  struck?: true
}

export type DemoCard = {
  /** Place among the demo's people: even ones English, odd ones Chinese. */
  person: number
  card: CardChange
  /** Asks for the therapist. */
  asksForTherapist?: true
  tags?: readonly string[]
  notes?: readonly DemoNote[]
}

const solar = (month: number, day: number, year: number | null = null) =>
  ({ calendar: "solar", month, day, leap_month: false, year }) as const

const lunar = (
  month: number,
  day: number,
  year: number | null = null,
  leap_month = false
) => ({ calendar: "lunar", month, day, leap_month, year }) as const

/** What the team knows of some of the sixty. All invented. */
export const demoCards: readonly DemoCard[] = [
  {
    person: 0,
    card: {
      birthday: solar(5, 14, 1988),
      gender: "female",
      locale: "en",
      source_channel: "referral",
      preferred_hours: "Weekday mornings, before ten",
      likes: "Quiet music, rooibos tea, the room by the garden",
      dislikes: "Strong scents",
    },
    asksForTherapist: true,
    tags: ["vip", "quiet room"],
    notes: [
      {
        days: 62,
        by: "front_desk",
        text: "Moved house: parks behind the store now, give her the rear door code.",
      },
      {
        days: 34,
        by: "therapist",
        text: "Left shoulder tighter than last time. Asked for more pressure and liked it.",
      },
      {
        days: 6,
        by: "therapist",
        text: "Wants to try the scalp ritual next time.",
      },
    ],
  },
  {
    person: 1,
    card: {
      birthday: lunar(8, 15, 1990),
      gender: "female",
      locale: "zh-CN",
      zone: "Asia/Shanghai",
      source_channel: "social",
      preferred_hours: "周末下午",
      likes: "茉莉花茶、安静的房间",
      dislikes: "冷气太强",
    },
    asksForTherapist: true,
    tags: ["会员日", "vip"],
    notes: [
      {
        days: 41,
        by: "front_desk",
        text: "带朋友一起来过，朋友也想办卡。",
      },
      { days: 12, by: "therapist", text: "头皮比上次好很多，建议继续。" },
    ],
  },
  {
    person: 2,
    card: {
      birthday: solar(2, 29),
      gender: "female",
      locale: "fr",
      source_channel: "search",
      preferred_hours: "After six",
      likes: "Deep pressure",
    },
    tags: ["quiet room"],
    notes: [
      {
        days: 29,
        by: "front_desk",
        text: "Prefers to be called by her first name.",
        struck: true,
      },
      {
        days: 28,
        by: "front_desk",
        text: "Prefers to be called Ms Okonjo after all.",
      },
    ],
  },
  {
    person: 3,
    card: {
      birthday: lunar(4, 8, 1985, true),
      gender: "female",
      locale: "zh-CN",
      source_channel: "referral",
      preferred_hours: "工作日上午",
      likes: "喜欢聊天，喜欢柑橘香",
    },
    tags: ["会员日"],
    notes: [{ days: 18, by: "manager", text: "生日前后记得问候。" }],
  },
  {
    person: 4,
    card: {
      birthday: solar(11, 3, 1979),
      gender: "female",
      locale: "en",
      source_channel: "event",
      likes: "Booking two hours in a row",
      dislikes: "Small talk",
    },
    tags: ["bridal", "vip"],
    notes: [
      {
        days: 9,
        by: "manager",
        text: "Waited twenty minutes last time. Offer her a drink and start on time.",
      },
    ],
  },
  {
    person: 5,
    card: {
      birthday: solar(10, 1, 1992),
      gender: "female",
      locale: "zh-CN",
      source_channel: "walk_in",
      likes: "短时护理，午休时间来",
    },
    tags: ["午休"],
  },
  {
    person: 7,
    card: {
      birthday: lunar(12, 23),
      gender: "female",
      locale: "zh-CN",
      source_channel: "online",
      dislikes: "薰衣草味",
    },
    tags: ["会员日", "午休"],
    notes: [{ days: 50, by: "front_desk", text: "电话请在中午之后打。" }],
  },
  {
    person: 8,
    card: {
      birthday: solar(7, 22, 2001),
      gender: "female",
      locale: "en",
      source_channel: "social",
      likes: "Balayage, plays with colour",
    },
    tags: ["colour"],
  },
  {
    person: 10,
    card: {
      gender: "female",
      locale: "en",
      source_channel: "search",
      preferred_hours: "Saturdays",
      dislikes: "Being rushed",
    },
    asksForTherapist: true,
    tags: ["colour", "quiet room"],
    notes: [
      {
        days: 21,
        by: "therapist",
        text: "Colour held well. Two weeks longer between visits is fine.",
      },
    ],
  },
  {
    person: 14,
    card: {
      birthday: solar(1, 30, 1966),
      gender: "female",
      locale: "es",
      source_channel: "referral",
    },
    tags: ["vip"],
  },
  {
    person: 46,
    card: {
      birthday: solar(3, 9, 1983),
      gender: "male",
      locale: "en",
      source_channel: "walk_in",
      preferred_hours: "Fridays, at noon",
      likes: "Sports massage, nothing with music",
    },
    tags: ["sport"],
    notes: [{ days: 15, by: "therapist", text: "Runs a marathon in spring." }],
  },
]

/** Who may be written to, by place: what each answered, and how. */
export const demoConsents: readonly {
  person: number
  channel: "sms" | "email"
  state: "given" | "withdrawn"
  days: number
  note: string
}[] = [
  { person: 0, channel: "sms", state: "given", days: 60, note: "At the desk" },
  {
    person: 0,
    channel: "email",
    state: "given",
    days: 60,
    note: "At the desk",
  },
  { person: 1, channel: "sms", state: "given", days: 55, note: "到店时" },
  { person: 2, channel: "email", state: "given", days: 48, note: "On paper" },
  { person: 3, channel: "sms", state: "given", days: 44, note: "到店时" },
  { person: 4, channel: "sms", state: "given", days: 40, note: "By telephone" },
  {
    person: 4,
    channel: "sms",
    state: "withdrawn",
    days: 8,
    note: "By telephone",
  },
  { person: 5, channel: "sms", state: "given", days: 30, note: "微信上" },
  { person: 8, channel: "sms", state: "given", days: 26, note: "At the desk" },
  {
    person: 10,
    channel: "email",
    state: "given",
    days: 20,
    note: "At the desk",
  },
]

/** Customers without an e-mail address; numbers that cannot ring. */
export const demoWalkIns = [
  {
    first_name: "Rufus",
    last_name: "Ainsley",
    phone: "(213) 555-0161",
    locale: "en",
    days: 3,
    note: "Came in from the rain and stayed for a head massage.",
    tags: ["quiet room"],
  },
  {
    first_name: "小满",
    last_name: "方",
    phone: "＋８６ １２０ ００００ ０１６２",
    locale: "zh-CN",
    days: 2,
    note: "路过进店，想了解头皮护理。",
    tags: ["会员日"],
  },
] as const
