import { z } from "@medusajs/framework/zod"
import { get } from "../client"

const customers = z.object({
  customers: z.array(
    z.object({
      id: z.string(),
      first_name: z.string().nullish().default(null),
      last_name: z.string().nullish().default(null),
      email: z.string().nullish().default(null),
    })
  ),
})

/** Names for the rows of one page. */
export const listCustomers = (ids: string[]) =>
  get(customers, "/admin/customers", {
    id: ids,
    fields: "id,first_name,last_name,email",
    limit: ids.length,
  })
