import { z } from "@medusajs/framework/zod"
import { post } from "../client"

const answer = z.object({
  created: z.boolean(),
  customer: z.object({
    id: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    email: z.string().nullable(),
  }),
})

export type WalkIn = {
  first_name: string
  last_name: string | null
  phone: string
  locale: string
  source_channel: string
}

/** The customer with this number; `created` says whether they are new. */
export const createWalkIn = (input: WalkIn) =>
  post(answer, "/admin/walk-ins", input)
