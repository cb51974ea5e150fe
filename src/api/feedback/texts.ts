import type { FeedbackLocale } from "../../modules/feedback/types"

type PageTexts = {
  stars: { service: string; staff: string; place: string }
  rating: (stars: number) => string
  optional: string
  topics: string
  text: string
  send: string
  change: string
  starsMissing: string
  tooLate: string
  otherLanguage: string
}

export const PAGE_TEXTS: Record<FeedbackLocale, PageTexts> = {
  en: {
    stars: { service: "The treatment", staff: "The staff", place: "The place" },
    rating: (stars) => (stars === 1 ? "1 star" : `${stars} stars`),
    optional: "optional",
    topics: "What is it about?",
    text: "In your own words",
    send: "Send",
    change: "Change your answer",
    starsMissing: "Please choose one to five stars for the treatment.",
    tooLate: "This answer can no longer be changed.",
    otherLanguage: "中文",
  },
  zh: {
    stars: { service: "服务项目", staff: "服务人员", place: "门店环境" },
    rating: (stars) => `${stars} 星`,
    optional: "选填",
    topics: "与哪些方面有关？",
    text: "您想说的话",
    send: "提交",
    change: "修改我的回答",
    starsMissing: "请为服务项目选择一到五颗星。",
    tooLate: "这条回答已不能再修改。",
    otherLanguage: "English",
  },
}
