export type Tone = "green" | "red" | "blue" | "orange" | "grey" | "purple"

const toneOf =
  (tones: Record<string, Tone>) =>
  (state: string): Tone =>
    tones[state] ?? "grey"

export const messageTone = toneOf({
  queued: "blue",
  held: "blue",
  sending: "blue",
  sent: "green",
  delivered: "green",
  undelivered: "red",
  failed: "red",
  suppressed: "grey",
})

export const sentimentTone = toneOf({
  positive: "green",
  neutral: "grey",
  negative: "red",
})

export const caseTone = toneOf({
  open: "red",
  acknowledged: "orange",
  contacted: "blue",
  resolved: "green",
  closed: "grey",
})

export const severityTone = (severity: number): Tone =>
  severity >= 4 ? "red" : severity === 3 ? "orange" : "grey"

export const entitlementTone = toneOf({
  active: "green",
  used_up: "grey",
  expired: "orange",
  refunded: "grey",
})

export const consentTone = toneOf({
  given: "green",
  withdrawn: "red",
  none: "grey",
})

export const verdictTone = toneOf({
  allow: "green",
  warn: "orange",
  needs_consent: "purple",
  block: "red",
})

export const patchTestTone = toneOf({
  pending: "blue",
  no_reaction: "green",
  mild_reaction: "orange",
  reaction: "red",
})

export const termTone = toneOf({ block: "red", care: "orange", note: "grey" })

export const rewardTone = toneOf({
  offered: "green",
  notYet: "blue",
  soldOut: "orange",
  over: "grey",
  off: "grey",
})

export const redemptionTone = toneOf({
  issued: "blue",
  used: "green",
  returned: "grey",
})
