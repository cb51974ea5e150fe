import { z } from "@medusajs/framework/zod"
import {
  ANALYST_NAMES,
  FEEDBACK_LOCALES,
  FEEDBACK_TEXT_MAX_LENGTH,
  FEEDBACK_TOPICS,
  SENTIMENTS,
} from "../types"

const rating = z.number().int().min(1).max(5)
const topics = z.array(z.enum(FEEDBACK_TOPICS)).max(FEEDBACK_TOPICS.length)

export const starsSchema = z.strictObject({
  service: rating,
  staff: rating.optional(),
  place: rating.optional(),
})

/** Bounds of what an analyst is given. */
export const analystInputSchema = z.strictObject({
  stars: starsSchema,
  text: z.string().max(FEEDBACK_TEXT_MAX_LENGTH),
  topics,
  customerLocale: z.enum(FEEDBACK_LOCALES),
  managerLocale: z.enum(FEEDBACK_LOCALES),
  knownNames: z.array(z.string().max(200)).max(50).optional(),
})

/** What every analyst must answer; both implementations parse with it. */
export const analysisSchema = z.strictObject({
  analyst: z.enum(ANALYST_NAMES),
  fallback: z.boolean(),
  sentiment: z.enum(SENTIMENTS),
  severity: rating,
  topics,
  health_or_safety: z.boolean(),
  summary: z.string().min(1).max(1000),
  suggested_reply: z.string().min(1).max(1500),
  citations: z.array(z.string().min(1).max(FEEDBACK_TEXT_MAX_LENGTH)).max(10),
})
