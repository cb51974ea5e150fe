import { z } from "@medusajs/framework/zod"
import { starsSchema } from "../../../modules/feedback/analyst/analysis-schema"
import {
  FEEDBACK_LOCALES,
  FEEDBACK_TEXT_MAX_LENGTH,
  FEEDBACK_TOPICS,
} from "../../../modules/feedback/types"

/** Stars for the service alone, or for service, staff and place. */
const stars = z.union([
  starsSchema.shape.service.transform((service) => ({ service })),
  starsSchema,
])

/** PostgreSQL keeps no NUL in a text. */
const withoutNul = (text: string): string => text.replaceAll("\u0000", "")

export const StorePostFeedback = z.strictObject({
  stars,
  text: z
    .string()
    .max(FEEDBACK_TEXT_MAX_LENGTH)
    .default("")
    .transform((text) => withoutNul(text).trim()),
  topics: z.array(z.enum(FEEDBACK_TOPICS)).max(20).default([]),
  locale: z.enum(FEEDBACK_LOCALES).optional(),
})
export type StorePostFeedbackBody = z.infer<typeof StorePostFeedback>
