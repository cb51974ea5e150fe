const twoDigits = (part: number): string => String(part).padStart(2, "0")

/** The day it is for the reader, as a date field writes it. */
export const today = (now = new Date()): string =>
  `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`

/** The last moment of a day of the reader's, ISO in UTC. */
export const endOfDay = (day: string): string =>
  new Date(`${day}T23:59:59`).toISOString()

/** The first moment of a day of the reader's, ISO in UTC. */
export const startOfDay = (day: string): string =>
  new Date(`${day}T00:00:00`).toISOString()
