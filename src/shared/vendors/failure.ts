/**
 * - `permanent`: the vendor refused; the same request will be refused again.
 * - `transient`: the vendor does not have it; try again later.
 * - `uncertain`: the vendor may or may not have it; ask before trying again.
 */
export type FailureKind = "permanent" | "transient" | "uncertain"

/** What was seen when a request to a vendor failed. */
export type Fault =
  | { source: "http"; status: number }
  | { source: "slack"; error: string }
  | { source: "network"; code: string | undefined }

/** Nothing left this machine, or nobody was there to read it. */
const NEVER_ARRIVED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UND_ERR_CONNECT_TIMEOUT",
])

const SLACK_TRANSIENT = new Set([
  "ratelimited",
  "rate_limited",
  "service_unavailable",
  "team_added_to_org",
])

/** Slack documents that these may have taken effect in part. */
const SLACK_UNCERTAIN = new Set([
  "fatal_error",
  "internal_error",
  "request_timeout",
])

const kindOfStatus = (status: number): FailureKind => {
  if (status === 429) {
    return "transient"
  }
  return status >= 400 && status < 500 && status !== 408
    ? "permanent"
    : "uncertain"
}

const kindOfSlackError = (error: string): FailureKind => {
  if (SLACK_TRANSIENT.has(error)) {
    return "transient"
  }
  return SLACK_UNCERTAIN.has(error) ? "uncertain" : "permanent"
}

/**
 * Decides what a failed request means for the message.
 *
 * A 5xx, a 408 and a line cut half-way are `uncertain`, not `transient`: the
 * vendor may have accepted the message and failed only to say so.
 */
export const classifyFault = (fault: Fault): FailureKind => {
  switch (fault.source) {
    case "http":
      return kindOfStatus(fault.status)
    case "slack":
      return kindOfSlackError(fault.error)
    case "network":
      return fault.code !== undefined && NEVER_ARRIVED.has(fault.code)
        ? "transient"
        : "uncertain"
  }
}

const MARK = /\[vendor (permanent|transient|uncertain) ([^\]\s]{1,60})\]/

/**
 * A request to a vendor that did not end in a message id. The kind is also
 * spelled out in the text, since Medusa's notification module passes on
 * nothing but the text of a provider's error.
 */
export class VendorFailure extends Error {
  override readonly name = "VendorFailure"

  /**
   * @param code the vendor's own code, for example `21211`
   * @param reason one sentence for staff; never contains a credential
   * @param retryAfter seconds the vendor asks us to wait
   */
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    readonly reason: string,
    readonly retryAfter: number | null = null
  ) {
    super(`${reason} [vendor ${kind} ${code.replace(/[\]\s]/g, "_")}]`)
  }
}

const isFailureKind = (value: string | undefined): value is FailureKind =>
  value === "permanent" || value === "transient" || value === "uncertain"

/**
 * Any error as a vendor failure. One without our mark comes from a provider
 * we do not know and is `transient`: Medusa itself calls it a failure.
 */
export const toVendorFailure = (error: unknown): VendorFailure => {
  if (error instanceof VendorFailure) {
    return error
  }
  const text = error instanceof Error ? error.message : String(error)
  const [mark, kind, code] = MARK.exec(text) ?? []
  if (mark === undefined || code === undefined || !isFailureKind(kind)) {
    return new VendorFailure("transient", "unknown", text)
  }
  return new VendorFailure(kind, code, text.replace(mark, "").trim())
}

/** `error.code`, looked for along the chain of causes, if it is a text. */
export const networkCode = (error: unknown): string | undefined => {
  let current: unknown = error
  for (let depth = 0; depth < 5; depth++) {
    if (typeof current !== "object" || current === null) {
      return undefined
    }
    if ("code" in current && typeof current.code === "string") {
      return current.code
    }
    current = "cause" in current ? current.cause : undefined
  }
  return undefined
}
