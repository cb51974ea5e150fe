import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import type { CustomerDTO, MedusaContainer } from "@medusajs/framework/types"
import { decimal } from "../../shared/money"
import type { Catalogue } from "./catalogue"
import { customers } from "./data/customers"
import type { PlannedSale } from "./plan"
import { first } from "./store"
import type { DemoStore } from "./store"

/** What a sale can refer to. */
export type Shop = {
  store: DemoStore
  catalogue: Catalogue
  people: CustomerDTO[]
  /** User id of who serves a customer, by the customer's place in the data. */
  servedBy: (customer: number) => string
}

/** A sale that went through the till. */
export type Sold = { orderId: string; paymentId: string; sale: PlannedSale }

/** A share of an amount, to whole currency units: tills like them. */
const shareOf = (amount: number, share: number): number =>
  share === 1
    ? amount
    : Math.round(decimal(amount).multipliedBy(share).toNumber())

/** Money in, and what later became of it. */
const settle = async (
  container: MedusaContainer,
  { orderId, paymentId, sale: { fate } }: Sold,
  amount: number
): Promise<void> => {
  if (fate.kind === "open") {
    return
  }
  await capturePaymentWorkflow(container).run({
    input: {
      payment_id: paymentId,
      ...(fate.kind === "deposit" && { amount: shareOf(amount, fate.share) }),
    },
  })
  if (fate.kind === "refunded") {
    await refundPaymentWorkflow(container).run({
      input: { payment_id: paymentId, amount: shareOf(amount, fate.share) },
    })
  }
  if (fate.kind === "canceled") {
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId } })
  }
}

/** A cart with a payment session, ready to be completed. */
export type Prepared = {
  sale: PlannedSale
  cartId: string
  collectionId: string
}

/**
 * Fills a cart as a storefront would, up to the payment.
 *
 * @param codes of coupons that are entered
 */
export const prepare = async (
  container: MedusaContainer,
  { store, catalogue, people, servedBy }: Shop,
  sale: PlannedSale,
  codes: string[] = []
): Promise<Prepared> => {
  const language = customers[sale.customer]?.language
  const customer = first(people.slice(sale.customer), "such customer")
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: store.regions[language === "zh-CN" ? "cny" : "usd"],
      sales_channel_id: store.salesChannelId,
      customer_id: customer.id,
      email: customer.email,
      promo_codes: codes,
      items: sale.lines.map(({ handle, quantity }) => ({
        variant_id: catalogue.get(handle) ?? "",
        quantity,
        metadata: { balm_staff_id: servedBy(sale.customer) },
      })),
    },
  })
  const { result: collection } = await createPaymentCollectionForCartWorkflow(
    container
  ).run({ input: { cart_id: cart.id } })
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: collection.id,
      provider_id: "pp_system_default",
      customer_id: customer.id,
    },
  })
  return { sale, cartId: cart.id, collectionId: collection.id }
}

/** Completes a cart and lets its money go where the plan says. */
export const complete = async (
  container: MedusaContainer,
  { sale, cartId, collectionId }: Prepared
): Promise<Sold> => {
  const { result: order } = await completeCartWorkflow(container).run({
    input: { id: cartId },
  })
  const { payments } = await container
    .resolve(Modules.PAYMENT)
    .retrievePaymentCollection(collectionId, { relations: ["payments"] })
  const payment = first(payments ?? [], "payment")
  const sold = { orderId: order.id, paymentId: payment.id, sale }
  await settle(container, sold, Number(payment.amount))
  return sold
}

/**
 * All sales through the real checkout, in order, so that their numbers
 * follow their dates. While one is completed the next is already prepared:
 * the database and this process then work side by side.
 */
export const sellAll = async (
  container: MedusaContainer,
  shop: Shop,
  sales: PlannedSale[]
): Promise<Sold[]> => {
  const sold: Sold[] = []
  let prepared: Prepared | undefined
  for (const sale of [...sales, undefined]) {
    const [next, done] = await Promise.all([
      sale && prepare(container, shop, sale),
      prepared && complete(container, prepared),
    ])
    prepared = next
    if (done) {
      sold.push(done)
    }
  }
  return sold
}
