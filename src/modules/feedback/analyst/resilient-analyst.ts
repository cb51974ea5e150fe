import type { FeedbackAnalyst } from "./analyst"

/**
 * Asks one analyst and, when it fails for any reason, another: an alert goes
 * out plainer rather than not at all. The stand-in's answer is marked
 * `fallback: true`.
 *
 * @param onFailure hears why; it must not pass on the customer's words
 */
export const createResilientAnalyst = (
  primary: FeedbackAnalyst,
  standIn: FeedbackAnalyst,
  onFailure: (error: unknown) => void = () => undefined
): FeedbackAnalyst => ({
  name: primary.name,
  async analyse(input) {
    try {
      return await primary.analyse(input)
    } catch (error) {
      onFailure(error)
      const analysis = await standIn.analyse(input)
      return { ...analysis, fallback: true }
    }
  },
})
