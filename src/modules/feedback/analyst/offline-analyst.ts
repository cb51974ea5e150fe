import { analyseOffline } from "../rules/offline-analysis"
import { analysisSchema, analystInputSchema } from "./analysis-schema"
import type { FeedbackAnalyst } from "./analyst"

/** The analyst that is always there: stars and word lists. */
export const createOfflineAnalyst = (): FeedbackAnalyst => ({
  name: "offline",
  async analyse(input) {
    return analysisSchema.parse(analyseOffline(analystInputSchema.parse(input)))
  },
})
