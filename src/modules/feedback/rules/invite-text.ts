import type { FeedbackLocale } from "../types"
import type { InviteSlot } from "./plan-invites"

type Wording = Record<InviteSlot, (name: string, link: string) => string>

const TEXTS: Record<FeedbackLocale, Wording> = {
  en: {
    "3h": (name, link) =>
      `${name ? `Hi ${name}, thank` : "Thank"} you for your visit today! How was it? Tell us in one minute: ${link}`,
    "24h": (name, link) =>
      `${name ? `Hi ${name}, how` : "How"} do you feel a day after your visit? We would love to know: ${link}`,
    "7d": (name, link) =>
      `${name ? `Hi ${name}, a` : "A"} week ago you visited us. Your opinion still helps, it takes one minute: ${link}`,
  },
  zh: {
    "3h": (name, link) =>
      `${name ? `${name}，您好！` : "您好！"}感谢您今天光临。这次体验怎么样？花一分钟告诉我们：${link}`,
    "24h": (name, link) =>
      `${name ? `${name}，您好！` : "您好！"}到店一天后感觉如何？期待您的反馈：${link}`,
    "7d": (name, link) =>
      `${name ? `${name}，您好！` : "您好！"}距离您上次到店已有一周，您的意见对我们很重要，只需一分钟：${link}`,
  },
}

/** The text of one invite, in the customer's language. */
export const inviteText = (
  locale: FeedbackLocale,
  slot: InviteSlot,
  content: { name: string; link: string }
): string => TEXTS[locale][slot](content.name, content.link)
