import type { FeedbackLocale } from "../types"
import type { NegativeReason } from "./is-negative"

export type AlertFacts = {
  /** The customer's name; empty where nobody knows it. */
  name: string
  /** Null: the order is gone. */
  orderNumber: number | null
  stars: number
  severity: number
  reasons: readonly string[]
  summary: string
  suggestedReply: string
  healthOrSafety: boolean
  /** Where the case is read in full. */
  link: string
}

type Wording = {
  title: (facts: AlertFacts) => string
  judged: (severity: number, reasons: string) => string
  reasons: Record<NegativeReason, string>
  join: string
  reply: (reply: string) => string
  /** Instead of summary and reply: see {@link alertText}. */
  sealed: string
  button: string
}

const TEXTS: Record<FeedbackLocale, Wording> = {
  en: {
    title: ({ stars, name, orderNumber }) =>
      `${stars} of 5 stars from ${name || "a customer"}${orderNumber === null ? "" : `, order #${orderNumber}`}`,
    judged: (severity, reasons) => `Severity ${severity} of 5: ${reasons}.`,
    reasons: {
      health_or_safety: "health or safety",
      low_stars: "low rating",
      negative_analysis: "complaint",
    },
    join: ", ",
    reply: (reply) => `Suggested answer: ${reply}`,
    sealed:
      "The customer mentions health or safety. Please read it in Balm and call soon.",
    button: "Open in Balm",
  },
  zh: {
    title: ({ stars, name, orderNumber }) =>
      `${name || "顾客"}评了${stars}星（满分5星）${orderNumber === null ? "" : `，订单 #${orderNumber}`}`,
    judged: (severity, reasons) => `严重程度 ${severity}/5:${reasons}。`,
    reasons: {
      health_or_safety: "健康或安全",
      low_stars: "低评分",
      negative_analysis: "投诉",
    },
    join: "、",
    reply: (reply) => `建议回复：${reply}`,
    sealed: "顾客提到健康或安全问题。请在 Balm 中查看详情并尽快联系。",
    button: "在 Balm 中打开",
  },
}

const isReason = (
  reasons: Wording["reasons"],
  reason: string
): reason is NegativeReason => reason in reasons

/**
 * The alert to the manager: who, what, how bad, a suggested answer.
 *
 * Health words never go to a chat service, so of a health matter the alert
 * says only that there is one; the words are read in the admin.
 */
export const alertText = (
  locale: FeedbackLocale,
  facts: AlertFacts
): { lines: string[]; link: string; button: string } => {
  const words = TEXTS[locale]
  const reasons = facts.reasons
    .filter((reason) => isReason(words.reasons, reason))
    .map((reason) => words.reasons[reason])
  return {
    lines: [
      words.title(facts),
      words.judged(facts.severity, reasons.join(words.join)),
      ...(facts.healthOrSafety
        ? [words.sealed]
        : [facts.summary, words.reply(facts.suggestedReply)]),
    ],
    link: facts.link,
    button: words.button,
  }
}

/** Slack takes at most 3,000 characters in a text. */
const SECTION_LENGTH = 2900

/** Plain text for channels and logs without blocks. */
export const alertBody = (text: ReturnType<typeof alertText>): string =>
  [...text.lines, text.link].join("\n")

/**
 * Slack Block Kit. All of it is `plain_text`: a customer's words must not
 * turn into a mention or a link.
 */
export const alertBlocks = (
  text: ReturnType<typeof alertText>
): Record<string, unknown>[] => [
  ...text.lines.map((line) => ({
    type: "section",
    text: { type: "plain_text", text: line.slice(0, SECTION_LENGTH) },
  })),
  {
    type: "actions",
    elements: [
      {
        type: "button",
        text: { type: "plain_text", text: text.button },
        url: text.link,
        action_id: "balm-open-recovery-case",
      },
    ],
  },
]
