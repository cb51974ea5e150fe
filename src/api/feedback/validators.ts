import { z } from "@medusajs/framework/zod"
import {
  FEEDBACK_LOCALES,
  FEEDBACK_TEXT_MAX_LENGTH,
  FEEDBACK_TOPICS,
} from "../../modules/feedback/types"
import type { FeedbackAnswer } from "../../modules/feedback/types"

const star = z.coerce.number().int().min(1).max(5)
const topic = z.enum(FEEDBACK_TOPICS)

/** The page's form: texts only, and one ticked box is no list. */
export const FeedbackFormBody = z
  .strictObject({
    service: star,
    staff: star.optional(),
    place: star.optional(),
    topics: z
      .union([z.array(topic).max(20), topic.transform((one) => [one])])
      .default([]),
    // A browser sends a line end as two characters and counts it as one.
    text: z
      .string()
      .transform((text) =>
        text.replaceAll("\r\n", "\n").replaceAll("\u0000", "").trim()
      )
      .pipe(z.string().max(FEEDBACK_TEXT_MAX_LENGTH))
      .default(""),
    locale: z.enum(FEEDBACK_LOCALES).optional(),
  })
  .transform(({ service, staff, place, ...rest }): FeedbackAnswer => ({
    ...rest,
    stars: { service, staff, place },
  }))

export const FeedbackPageQuery = z.object({
  lang: z.enum(FEEDBACK_LOCALES).optional().catch(undefined),
})
export type FeedbackPageQueryParams = z.infer<typeof FeedbackPageQuery>
