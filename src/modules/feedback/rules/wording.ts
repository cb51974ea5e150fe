import type { FeedbackLocale, FeedbackTopic, Sentiment, Stars } from "../types"

type Wording = {
  topics: Record<FeedbackTopic, string>
  join: (items: readonly string[]) => string
  feeling: Record<Sentiment, (about: string) => string>
  stars: (stars: number, feeling: string) => string
  health: (words: string) => string
  quote: (words: string) => string
}

/** Sentences the offline analyst writes to the manager. */
const MANAGER: Record<FeedbackLocale, Wording> = {
  en: {
    topics: {
      result: "the result",
      staff: "the staff",
      waiting: "the waiting time",
      booking: "booking",
      price: "the price",
      selling: "being sold to",
      cleanliness: "cleanliness",
      place: "the rooms",
      product: "the products",
      comfort: "comfort",
    },
    join: (items) => items.join(", ").replace(/, ([^,]*)$/, " and $1"),
    feeling: {
      positive: (about) =>
        about ? `happy; mentions ${about}` : "the customer is happy",
      neutral: (about) =>
        about ? `mixed; mentions ${about}` : "no clear feeling",
      negative: (about) =>
        about ? `unhappy about ${about}` : "the customer is unhappy",
    },
    stars: (stars, feeling) => `${stars} of 5 stars, ${feeling}.`,
    health: (words) => `Mentions health or safety: ${words}.`,
    quote: (words) => `In their words: "${words}".`,
  },
  zh: {
    topics: {
      result: "服务效果",
      staff: "员工",
      waiting: "等待时间",
      booking: "预约",
      price: "价格",
      selling: "推销",
      cleanliness: "卫生",
      place: "环境",
      product: "产品",
      comfort: "舒适度",
    },
    join: (items) => items.join("、"),
    feeling: {
      positive: (about) => (about ? `顾客满意,提到${about}` : "顾客满意"),
      neutral: (about) => (about ? `评价中性,提到${about}` : "态度不明确"),
      negative: (about) => (about ? `顾客对${about}不满` : "顾客不满意"),
    },
    stars: (stars, feeling) => `满分5星,评${stars}星,${feeling}。`,
    health: (words) => `提到健康或安全问题:${words}。`,
    quote: (words) => `原话:“${words}”。`,
  },
}

type ReplyWording = Record<Sentiment, string> & { health: string }

/**
 * Replies promise nothing but attention: money and appointments are for a
 * person to offer.
 */
const CUSTOMER: Record<FeedbackLocale, ReplyWording> = {
  en: {
    positive:
      "Thank you for your kind words. The whole team is glad you enjoyed your visit, and we look forward to seeing you again.",
    neutral:
      "Thank you for telling us how your visit was. We would like the next one to be better, and we read every word you write.",
    negative:
      "Thank you for telling us, and we are sorry your visit was not what you came for. The manager has read your message and would like to hear more from you.",
    health:
      "Thank you for telling us, and we are very sorry. How are you feeling now? If it still troubles you, please see a doctor. The manager has read your message and would like to speak with you.",
  },
  zh: {
    positive: "感谢您的认可!听到您满意,我们全体员工都很高兴,期待您再次光临。",
    neutral:
      "感谢您告诉我们这次到店的感受。您写的每一句话我们都会认真看,希望下次能做得更好。",
    negative:
      "感谢您如实告诉我们,很抱歉这次没有让您满意。店长已经看到您的反馈,希望能再听您说说具体情况。",
    health:
      "感谢您及时告诉我们,非常抱歉。您现在感觉怎么样?如果仍不舒服,请尽快就医。店长已经看到您的反馈,希望能与您沟通。",
  },
}

const MOST_TOPICS_NAMED = 3

/** At most two sentences for the manager. */
export const writeSummary = (
  locale: FeedbackLocale,
  facts: {
    stars: Stars
    sentiment: Sentiment
    topics: readonly FeedbackTopic[]
    healthWords: readonly string[]
    quote?: string | undefined
  }
): string => {
  const words = MANAGER[locale]
  const about = words.join(
    facts.topics.slice(0, MOST_TOPICS_NAMED).map((topic) => words.topics[topic])
  )
  const first = words.stars(
    facts.stars.service,
    words.feeling[facts.sentiment](about)
  )
  const space = locale === "en" ? " " : ""
  if (facts.healthWords.length > 0) {
    return first + space + words.health(words.join(facts.healthWords))
  }
  return facts.quote ? first + space + words.quote(facts.quote) : first
}

/** A polite draft in the customer's language. */
export const writeReply = (
  locale: FeedbackLocale,
  sentiment: Sentiment,
  healthOrSafety: boolean
): string => CUSTOMER[locale][healthOrSafety ? "health" : sentiment]
