/** How many points somebody may give or take by hand; always above or at 0. */
export type AdjustLimits = { perCorrection: number; perDay: number }

/** Those whose corrections nobody limits: the owner, and Balm itself. */
const UNLIMITED = ["owner", "system"]

type Settings = {
  "membership.adjust_limit_manager": number
  "membership.adjust_limit_front_desk": number
  "membership.adjust_day_limit_manager": number
  "membership.adjust_day_limit_front_desk": number
}

/**
 * What a role may correct. Whoever has no limit of their own may not correct
 * at all: a role that is added later starts with nothing.
 *
 * @param role of a staff member; `system`: Balm itself
 * @returns null: without limit
 */
export const adjustLimits = (
  role: string | null,
  settings: Settings
): AdjustLimits | null => {
  if (role !== null && UNLIMITED.includes(role)) {
    return null
  }
  switch (role) {
    case "manager":
      return {
        perCorrection: settings["membership.adjust_limit_manager"],
        perDay: settings["membership.adjust_day_limit_manager"],
      }
    case "front_desk":
      return {
        perCorrection: settings["membership.adjust_limit_front_desk"],
        perDay: settings["membership.adjust_day_limit_front_desk"],
      }
    default:
      return { perCorrection: 0, perDay: 0 }
  }
}

/** What is left of a day: giving and taking count alike. */
export const leftToday = (limits: AdjustLimits, used: number): number =>
  Math.max(0, limits.perDay - used)

export type AdjustRefusal = {
  limit: "correction" | "day"
  /** So many would have been allowed. */
  most: number
}

/**
 * Whether somebody may correct so many points, given what they have corrected
 * today. A correction is judged by its size: to give 200 and to take 200 is
 * the same.
 *
 * @param used points given and taken today, without sign
 * @returns null: they may
 */
export const refuseAdjustment = (
  points: number,
  used: number,
  limits: AdjustLimits
): AdjustRefusal | null => {
  const size = Math.abs(points)
  if (size > limits.perCorrection) {
    return { limit: "correction", most: limits.perCorrection }
  }
  const left = leftToday(limits, used)
  return size > left ? { limit: "day", most: left } : null
}

/**
 * The sentence of a refusal.
 *
 * @param ask roles that may do it, in words
 */
export const sayRefusal = (
  points: number,
  { limit, most }: AdjustRefusal,
  { perDay }: AdjustLimits,
  ask: string[]
): string => {
  const whom = `ask ${ask.join(" or ")}`
  const size = Math.abs(points)
  if (limit === "day") {
    return `You may correct ${perDay} points a day and have ${most} left today, not ${size}: ${whom}.`
  }
  return most === 0
    ? `Your role may not correct points: ${whom}.`
    : `Your role may correct ${most} points at once, not ${size}: ${whom}.`
}
