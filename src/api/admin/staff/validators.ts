import { z } from "@medusajs/framework/zod"
import { ROLES } from "../../../modules/team/rules/permissions"
import { idText, listQuery } from "../../utils/list-query"

export const AdminGetStaff = listQuery(["created_at"], {
  role: z.enum(ROLES).optional(),
})
export type AdminGetStaffQuery = z.infer<typeof AdminGetStaff>

const MOST_LOCATIONS = 100
const MOST_SKILLS = 50

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** A day of the calendar, `YYYY-MM-DD`. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, "is no day of the calendar")

/** PostgreSQL stores no NUL. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((text) => !text.includes("\u0000"), "must not contain NUL")

export const AdminSetStaff = z
  .strictObject({
    role: z.enum(ROLES),
    /** Stock locations; none: all. */
    location_ids: z.array(idText).max(MOST_LOCATIONS).optional(),
    skills: z.array(words).max(MOST_SKILLS).optional(),
    /** First and last day of work; null: no bound. */
    active_from: day.nullable().optional(),
    active_until: day.nullable().optional(),
  })
  .refine(
    ({ active_from, active_until }) =>
      !active_from || !active_until || active_from <= active_until,
    { message: "must not be before active_from", path: ["active_until"] }
  )
export type AdminSetStaffBody = z.infer<typeof AdminSetStaff>

export const AdminSetEnforcement = z.strictObject({
  enforced: z.boolean(),
  /** Kept in the audit log. */
  reason: z
    .string()
    .trim()
    .min(3)
    .max(500)
    .refine((text) => !text.includes("\u0000"), "must not contain NUL"),
})
export type AdminSetEnforcementBody = z.infer<typeof AdminSetEnforcement>
