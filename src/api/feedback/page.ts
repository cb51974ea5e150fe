import Handlebars from "handlebars"
import { formText } from "../../modules/feedback/rules/form-text"
import { FEEDBACK_TOPICS } from "../../modules/feedback/types"
import type { FeedbackLocale } from "../../modules/feedback/types"
import type { readFeedbackForm } from "../../reads/feedback/feedback-form"
import { FEEDBACK_PAGE } from "./template"
import { PAGE_TEXTS } from "./texts"

type FeedbackForm = NonNullable<Awaited<ReturnType<typeof readFeedbackForm>>>

const STARS = [1, 2, 3, 4, 5]
const QUESTIONS = ["service", "staff", "place"] as const

const LANGUAGE = { en: "en", zh: "zh-CN" } as const

const render = Handlebars.compile(FEEDBACK_PAGE)

/**
 * The feedback page as HTML, everything escaped.
 *
 * @param view `form` undefined: a link that opens nothing; `fault`: what to
 *   tell the customer above the form
 */
export const feedbackPage = (view: {
  store: string
  locale: FeedbackLocale
  form?: FeedbackForm | undefined
  fault?: string | undefined
}): string => {
  const { form, locale, store, fault } = view
  const texts = PAGE_TEXTS[locale]
  const wording = formText(locale)
  const answer = form?.answer
  return render({
    language: LANGUAGE[locale],
    locale,
    other: form && (locale === "en" ? "zh" : "en"),
    store,
    title: form ? wording.question : (fault ?? ""),
    fault: form && fault,
    thanks: answer && !fault && wording.thanks,
    form: form?.editable ? form : undefined,
    folded: answer && !fault,
    texts,
    fills: STARS,
    questions: QUESTIONS.map((name) => ({
      name,
      label: texts.stars[name],
      required: name === "service",
      choices: STARS.map((value) => ({
        value,
        label: texts.rating(value),
        checked: answer?.stars[name] === value,
      })),
    })),
    topics: FEEDBACK_TOPICS.map((value) => ({
      value,
      label: wording.topics[value],
      checked: answer?.topics.includes(value),
    })),
    text: answer?.text ?? "",
  })
}
