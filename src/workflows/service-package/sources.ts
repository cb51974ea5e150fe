/** `source_type` of a message that carries a one-time code; the id is the code's. */
export const ONE_TIME_CODE_SOURCE = "one_time_code"

/** `source_type` of a reminder of an end; the id is customer and moment. */
export const PACKAGE_EXPIRY_SOURCE = "package_expiry"

/** `source_type` of a reminder of the next session; the id is a redemption's. */
export const SESSION_INTERVAL_SOURCE = "session_interval"
