export const ConsentEvents = {
  /** Payload: `{ customer_id }`. Something was given or withdrawn. */
  CHANGED: "balm_consent.changed",
} as const
