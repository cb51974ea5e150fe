/** `source_type` of a warning; the id is a member's and a month. */
export const POINTS_EXPIRY_SOURCE = "points_expiry"
