import { z } from "@medusajs/framework/zod"
import { get, post, remove } from "../client"
import type { ListQuery } from "../page"
import { listFields } from "./common"

const person = z.object({
  id: z.string(),
  type: z.enum(["user", "api-key"]),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  email: z.string().nullable(),
  /** Of an API key. */
  title: z.string().nullable(),
  role: z.string().nullable(),
})

const staff = person.extend({
  location_ids: z.array(z.string()),
  skills: z.array(z.string()),
  active_from: z.string().nullable(),
  active_until: z.string().nullable(),
})
export type Staff = z.infer<typeof staff>

const enforcement = z.object({
  enforcement: z.object({
    enforced: z.boolean(),
    staff: z.array(person.extend({ loses: z.array(z.string()) })),
  }),
})
export type Loser = z.infer<typeof enforcement>["enforcement"]["staff"][number]

const me = z.object({
  staff: z.object({
    id: z.string(),
    role: z.string().nullable(),
    permissions: z.array(z.string()),
    enforced: z.boolean(),
  }),
})

const table = z.object({
  roles: z.array(z.string()),
  permissions: z.array(
    z.object({ permission: z.string(), roles: z.array(z.string()) })
  ),
})

const locations = z.object({
  stock_locations: z.array(z.object({ id: z.string(), name: z.string() })),
})

export type StaffChange = Pick<
  Staff,
  "location_ids" | "skills" | "active_from" | "active_until"
> & { id: string; role: string }

export const retrieveMe = () => get(me, "/admin/staff/me")

export const listStaff = ({ limit, offset }: ListQuery) =>
  get(z.object({ staff: z.array(staff), ...listFields }), "/admin/staff", {
    limit,
    offset,
    order: "created_at",
  })

export const retrieveStaff = (id: string) =>
  get(z.object({ staff }), `/admin/staff/${id}`)

export const saveStaff = ({ id, ...change }: StaffChange) =>
  post(z.object({ staff }), `/admin/staff/${id}`, change)

export const removeRole = (id: string) => remove(`/admin/staff/${id}`)

export const retrievePermissions = () => get(table, "/admin/staff/permissions")

export const retrieveEnforcement = () =>
  get(enforcement, "/admin/staff/enforcement")

export const enforceRoles = (reason: string) =>
  post(enforcement, "/admin/staff/enforcement", { enforced: true, reason })

export const listLocations = () =>
  get(locations, "/admin/stock-locations", { limit: 100, fields: "id,name" })

const staffNames = z.object({
  staff_names: z.array(
    z.object({
      id: z.string(),
      type: z.enum(["user", "api-key"]),
      first_name: z.string().nullable(),
      last_name: z.string().nullable(),
      title: z.string().nullable(),
      is_active: z.boolean(),
    })
  ),
})

/** Names of colleagues, for every role. */
export const listStaffNames = () => get(staffNames, "/admin/staff/names")
