import type { InferTypeOf } from "@medusajs/framework/types"
import type { StaffMember } from "./models/staff-member"
import type { ACTOR_TYPES } from "./models/staff-member"
import type { Role } from "./rules/permissions"

export type StaffMemberRow = InferTypeOf<typeof StaffMember>

export type StaffActor = { type: (typeof ACTOR_TYPES)[number]; id: string }

/** What may be said about somebody; what is left out stays as it is. */
export type StaffChange = {
  role: Role
  location_ids?: string[] | undefined
  skills?: string[] | undefined
  active_from?: string | null | undefined
  active_until?: string | null | undefined
}

/** A row as it is stored, whole: what compensation puts back. */
export type StoredStaffMember = {
  id: string
  actor_type: StaffActor["type"]
  actor_id: string
  role: Role
  location_ids: string[]
  skills: string[]
  active_from: string | null
  active_until: string | null
  created_at: Date | string
  updated_at: Date | string
}

/** Somebody served somebody. */
export type Service = {
  staff_id: string
  customer_id: string
  served_at: Date
}

/** A pair as it was before; the date is null where there was none. */
export type ServedBefore = {
  staff_id: string
  customer_id: string
  last_served_at: Date | string | null
}
