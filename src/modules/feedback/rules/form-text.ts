import type { FeedbackLocale, FeedbackTopic } from "../types"

type FormText = {
  question: string
  thanks: string
  topics: Record<FeedbackTopic, string>
}

const TEXTS: Record<FeedbackLocale, FormText> = {
  en: {
    question: "How was your visit?",
    thanks: "Thank you! We read every word.",
    topics: {
      result: "Result",
      staff: "Staff",
      waiting: "Waiting time",
      booking: "Booking",
      price: "Price",
      selling: "Selling",
      cleanliness: "Cleanliness",
      place: "Rooms",
      product: "Products",
      comfort: "Comfort",
    },
  },
  zh: {
    question: "这次体验怎么样？",
    thanks: "谢谢您！我们会认真阅读每一条反馈。",
    topics: {
      result: "效果",
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
  },
}

/** What a customer reads on the feedback form. */
export const formText = (locale: FeedbackLocale): FormText => TEXTS[locale]
