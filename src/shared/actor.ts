/** Who does something, as the audit log names them. */
export type Actor = {
  type: "user" | "api-key" | "customer" | "system"
  /** Id of the Medusa user, API key or customer; the job of a system. */
  id: string
  /** Network address the request came from; null for what no request did. */
  origin: string | null
}

/** Balm itself: a job, a sweep, the command line. */
export const systemActor = (job: string): Actor => ({
  type: "system",
  id: job,
  origin: null,
})
