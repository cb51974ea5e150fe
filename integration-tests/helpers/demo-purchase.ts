import { z } from "@medusajs/framework/zod"
import type { Demo } from "./checkout"

const answers = {
  token: z.object({ token: z.string() }),
  regions: z.object({
    regions: z.array(z.object({ id: z.string(), currency_code: z.string() })),
  }),
  cart: z.object({ cart: z.object({ id: z.string() }) }),
  collection: z.object({ payment_collection: z.object({ id: z.string() }) }),
  order: z.object({ order: z.object({ id: z.string() }) }),
  payments: z.object({
    order: z.object({
      payment_collections: z.array(
        z.object({
          payments: z.array(z.object({ id: z.string(), amount: z.number() })),
        })
      ),
    }),
  }),
}

type Send = <Answer>(
  schema: z.ZodType<Answer>,
  path: string,
  body?: object
) => Promise<Answer>

/** Requests to a running store; a refusal is an error that shows it. */
const sender =
  (url: string, headers: Record<string, string>): Send =>
  async (schema, path, body) => {
    const response = await fetch(url + path, {
      headers: { "content-type": "application/json", ...headers },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${text}`)
    }
    return schema.parse(JSON.parse(text))
  }

/** Somebody of the demo's team or custom, signed in. */
const signedIn = async (
  { url, publishable_key }: Demo,
  kind: "user" | "customer",
  { email, password }: { email: string; password: string }
): Promise<Send> => {
  const { token } = await sender(url, {})(
    answers.token,
    `/auth/${kind}/emailpass`,
    { email, password }
  )
  return sender(url, {
    authorization: `Bearer ${token}`,
    ...(kind === "customer" && { "x-publishable-api-key": publishable_key }),
  })
}

/** The owner of a demo store, by HTTP. */
export const asOwner = async (demo: Demo): Promise<Send> => {
  const owner = demo.staff.find(({ role }) => role === "owner")
  return await signedIn(demo, "user", owner ?? { email: "", password: "" })
}

/**
 * A customer of the demo buys one of something in dollars, and pays.
 *
 * @returns id of the order
 */
export const buyInDemo = async (
  demo: Demo,
  customer: Demo["customers"][number],
  variantId: string
): Promise<string> => {
  const send = await signedIn(demo, "customer", customer)
  const { regions } = await send(answers.regions, "/store/regions")
  const { cart } = await send(answers.cart, "/store/carts", {
    region_id: regions.find((one) => one.currency_code === "usd")?.id,
    items: [{ variant_id: variantId, quantity: 1 }],
  })
  const { payment_collection } = await send(
    answers.collection,
    "/store/payment-collections",
    { cart_id: cart.id }
  )
  await send(
    z.object({}),
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: "pp_system_default" }
  )
  const { order } = await send(
    answers.order,
    `/store/carts/${cart.id}/complete`,
    {}
  )
  const admin = await asOwner(demo)
  const paid = await admin(
    answers.payments,
    `/admin/orders/${order.id}?fields=id,payment_collections.payments.id,payment_collections.payments.amount`
  )
  for (const { payments } of paid.order.payment_collections) {
    for (const { id, amount } of payments) {
      await admin(z.object({}), `/admin/payments/${id}/capture`, { amount })
    }
  }
  return order.id
}
