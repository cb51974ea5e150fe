import { z } from "@medusajs/framework/zod"
import { download, get, post } from "../client"

const erasure = z.object({
  erased_at: z.string().nullable(),
  has_account: z.boolean(),
  addresses: z.number(),
  orders: z.number(),
  parts: z.array(
    z.object({
      context: z.string(),
      label: z.object({ en: z.string(), zhCN: z.string() }),
      removed: z.number(),
      emptied: z.number(),
      kept: z.number(),
    })
  ),
})
export type Erasure = z.infer<typeof erasure>
export type ErasurePart = Erasure["parts"][number]

const pathOf = (customerId: string) =>
  `/admin/customers/${customerId}/personal-data`

/** Put on record by the server, before it answers. */
export const downloadCopy = (
  customerId: string,
  format: "json" | "html",
  locale: string
) => download(pathOf(customerId), { format, locale }, "text/html")

export const retrieveErasure = (customerId: string) =>
  get(z.object({ erasure }), `${pathOf(customerId)}/erase`)

export const erasePerson = (customerId: string, reason: string) =>
  post(z.object({ erased: z.literal(true) }), `${pathOf(customerId)}/erase`, {
    confirm: customerId,
    reason,
  })
