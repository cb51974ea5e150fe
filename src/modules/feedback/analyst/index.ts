import type { BalmOptions } from "../../../shared/options"
import type { FeedbackAnalyst } from "./analyst"
import { createOfflineAnalyst } from "./offline-analyst"
import { createOpenAiAnalyst } from "./openai-analyst"
import { createResilientAnalyst } from "./resilient-analyst"

export type { FeedbackAnalyst } from "./analyst"

/** OpenAI with the offline analyst behind it, or the offline one alone. */
export const createAnalyst = (
  options: Pick<BalmOptions, "openai">,
  onFailure?: (error: unknown) => void
): FeedbackAnalyst => {
  const offline = createOfflineAnalyst()
  return options.openai
    ? createResilientAnalyst(
        createOpenAiAnalyst(options.openai),
        offline,
        onFailure
      )
    : offline
}
