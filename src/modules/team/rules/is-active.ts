/** Days as `YYYY-MM-DD`: they sort as text. */
export type ActiveDays = {
  active_from: string | null
  active_until: string | null
}

/** Does somebody work here on this day? Both ends count. */
export const isActive = (days: ActiveDays, today: string): boolean =>
  (days.active_from === null || days.active_from <= today) &&
  (days.active_until === null || today <= days.active_until)
