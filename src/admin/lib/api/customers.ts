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

const found = z.object({
  customers: z.array(
    z.object({
      id: z.string(),
      first_name: z.string().nullish().default(null),
      last_name: z.string().nullish().default(null),
      /** Null also where the reader's role may not see it. */
      email: z.string().nullish().default(null),
      phone: z.string().nullish().default(null),
    })
  ),
})
export type FoundCustomer = z.infer<typeof found>["customers"][number]

/** Customers by a part of their name, number or e-mail address. */
export const findCustomers = (q: string, limit: number) =>
  get(found, "/admin/customers", {
    q,
    fields: "id,first_name,last_name,email,phone",
    limit,
  })

/** Names for the rows of one page. */
export const listCustomers = (ids: string[]) =>
  get(customers, "/admin/customers", {
    id: ids,
    fields: "id,first_name,last_name,email",
    limit: ids.length,
  })
