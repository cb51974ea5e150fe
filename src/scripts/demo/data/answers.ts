import type { FeedbackAnswer } from "../../../modules/feedback/types"

/** What customers of one language answer, in this order. */
type Answers = readonly (Omit<FeedbackAnswer, "locale"> & {
  /** Somebody at the desk took the case within half an hour. */
  acknowledged?: boolean
})[]

export const englishAnswers: Answers = [
  {
    stars: { service: 5, staff: 5, place: 5 },
    text: "Lovely visit. Noor listened carefully and the result is exactly what I asked for.",
    topics: ["staff", "result"],
  },
  {
    stars: { service: 2, staff: 3 },
    text: "I had to wait forty minutes past my appointment and nobody apologised. Disappointing.",
    topics: ["waiting"],
    acknowledged: true,
  },
  {
    stars: { service: 5 },
    text: "So relaxing, I nearly fell asleep. Spotless room and warm towels.",
    topics: ["comfort", "cleanliness"],
  },
  {
    stars: { service: 4, staff: 5 },
    text: "Great cut, friendly people. Parking is a little difficult.",
    topics: ["result", "staff"],
  },
  {
    stars: { service: 3 },
    text: "My scalp was itchy and red the next morning. I think I had a reaction to the product.",
    topics: ["product"],
    acknowledged: true,
  },
  { stars: { service: 5, staff: 5 }, text: "", topics: ["staff"] },
  {
    stars: { service: 3, place: 2 },
    text: "Fine, but the music was too loud and they kept trying to sell me a cream.",
    topics: ["selling", "place"],
  },
  {
    stars: { service: 5 },
    text: "Best facial I have had in years, my skin feels wonderful. Thank you!",
    topics: ["result"],
  },
  {
    stars: { service: 1, staff: 2, place: 3 },
    text: "The colour is uneven and far too dark. I am very unhappy and would like my money back.",
    topics: ["result", "price"],
  },
  {
    stars: { service: 4 },
    text: "Good value, easy to book. I will come again.",
    topics: ["price", "booking"],
  },
]

export const chineseAnswers: Answers = [
  {
    stars: { service: 5, staff: 5, place: 5 },
    text: "环境很安静,技师手法专业,做完整个人都放松了,非常满意。",
    topics: ["staff", "comfort"],
  },
  {
    stars: { service: 5 },
    text: "头发吹得很好看,前台也很热情,下次还来。",
    topics: ["result", "staff"],
  },
  {
    stars: { service: 1, staff: 1 },
    text: "等了快一个小时,态度冷淡,非常失望,不会再来了。",
    topics: ["waiting", "staff"],
    acknowledged: true,
  },
  {
    stars: { service: 4, place: 5 },
    text: "效果不错,价格合理,就是停车不太方便。",
    topics: ["result", "price"],
  },
  {
    stars: { service: 2 },
    text: "做完脸之后皮肤发红刺痛,好像过敏了,希望你们跟进一下。",
    topics: ["product"],
  },
  {
    stars: { service: 5, staff: 5 },
    text: "很舒服,推荐!",
    topics: ["comfort"],
  },
  {
    stars: { service: 3 },
    text: "还可以,但是一直推销办卡,有点烦。",
    topics: ["selling"],
  },
  {
    stars: { service: 5 },
    text: "颜色染得很自然,设计师很有耐心,谢谢。",
    topics: ["result", "staff"],
  },
]
