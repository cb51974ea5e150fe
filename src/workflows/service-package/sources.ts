/** `source_type` of a message that carries a one-time code; the id is the code's. */
export const ONE_TIME_CODE_SOURCE = "one_time_code"
