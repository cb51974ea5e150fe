import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { InvitableOrder } from "../../modules/feedback/rules/plan-invites"
import type { FeedbackLocale } from "../../modules/feedback/types"
import { readCustomerContacts } from "../customer/contacts"
import type { CustomerContact } from "../customer/contacts"
import { readCustomerLocales } from "../customer/locales"

const FIELDS = [
  "id",
  "email",
  "customer_id",
  "created_at",
  "canceled_at",
  "metadata",
  "shipping_address.phone",
  "billing_address.phone",
]

const address = z
  .object({ phone: z.string().nullish().default(null) })
  .nullish()
  .default(null)

const rowSchema = z.object({
  id: z.string(),
  email: z.string().nullish().default(null),
  customer_id: z.string().nullish().default(null),
  created_at: z.coerce.date(),
  canceled_at: z.coerce.date().nullish().default(null),
  metadata: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((value) => value ?? {}),
  shipping_address: address,
  billing_address: address,
})

/** An order whose customer may be asked, and how to reach this customer. */
export type ReachableOrder = InvitableOrder & {
  channel: "sms" | "email"
  firstName: string
}

/** `zh`, `zh-CN`, `zhCN` and their like; everything else is English. */
const localeOf = (...values: unknown[]): FeedbackLocale => {
  const named = values.find((value) => typeof value === "string" && value)
  return typeof named === "string" && /^zh/i.test(named) ? "zh" : "en"
}

const phoneOf = (
  row: z.infer<typeof rowSchema>,
  customer: CustomerContact | undefined
): string | null =>
  customer?.phone ||
  row.shipping_address?.phone ||
  row.billing_address?.phone ||
  null

/**
 * Orders with their customers' contacts: three queries, whatever their number.
 * The service is taken to be when the order was placed.
 */
export const readInvitableOrders = async (
  container: MedusaContainer,
  orderIds: string[]
): Promise<ReachableOrder[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: orderIds },
  })
  const rows = z.array(rowSchema).parse(data)
  const ids = rows.map((row) => row.customer_id)
  const [customers, locales] = await Promise.all([
    readCustomerContacts(container, ids),
    readCustomerLocales(container, ids),
  ])
  return rows.map((row) => {
    const customer = row.customer_id
      ? customers.get(row.customer_id)
      : undefined
    const phone = phoneOf(row, customer)
    return {
      id: row.id,
      customer_id: row.customer_id,
      service_at: row.created_at,
      canceled: row.canceled_at !== null,
      contact: phone ?? customer?.email ?? row.email,
      channel: phone ? "sms" : "email",
      locale: localeOf(
        locales.get(row.customer_id ?? ""),
        row.metadata["locale"]
      ),
      firstName: customer?.first_name ?? "",
    }
  })
}
