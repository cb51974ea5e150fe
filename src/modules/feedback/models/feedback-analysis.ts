import { model } from "@medusajs/framework/utils"
import { ANALYST_NAMES, SENTIMENTS } from "../types"

/** How a revision of a feedback was read: append-only, the latest counts. */
export const FeedbackAnalysis = model
  .define(
    { name: "balm_feedback_analysis", tableName: "balm_feedback_analysis" },
    {
      id: model.id({ prefix: "bfan" }).primaryKey(),
      feedback_id: model.text(),
      /** Of the feedback at the moment of reading. */
      revision: model.number(),
      analyst: model.enum([...ANALYST_NAMES]),
      fallback: model.boolean(),
      sentiment: model.enum([...SENTIMENTS]),
      severity: model.number(),
      topics: model.array(),
      health_or_safety: model.boolean(),
      summary: model.text(),
      suggested_reply: model.text(),
      citations: model.array(),
      /** Judged by the rules of that day; see `rules/is-negative.ts`. */
      negative: model.boolean(),
      reasons: model.array(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_feedback_analysis_revision",
      on: ["feedback_id", "revision"],
      unique: true,
    },
  ])
