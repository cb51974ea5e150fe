/** As the server wants a reason: a few letters at least. */
const SHORTEST_REASON = 3
export const LONGEST_REASON = 500

/** Whether somebody has said why. */
export const isReason = (text: string): boolean =>
  text.trim().length >= SHORTEST_REASON
