import { z } from "@medusajs/framework/zod"
import { get } from "../client"

/** What the one who is signed in may do. */
export const retrieveOwnStaff = () =>
  get(
    z.object({
      staff: z.object({
        role: z.string().nullable(),
        permissions: z.array(z.string()),
      }),
    }),
    "/admin/staff/me"
  )
