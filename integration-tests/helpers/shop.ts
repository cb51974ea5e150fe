import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createProductsWorkflow,
  createRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Suite } from "./runner"
import { createStoreAccess } from "./store"
import type { StoreAccess } from "./store"

type Api = Suite["api"]
type Headers = { headers: Record<string, string> }

/** A store that can sell: access, and a region with the manual payment. */
export interface Shop extends StoreAccess {
  regionId: string
  currencyCode: string
}

export const createShop = async (
  container: MedusaContainer,
  currencyCode = "usd",
  countries: string[] = []
): Promise<Shop> => {
  const access = await createStoreAccess(container)
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Here",
          currency_code: currencyCode,
          countries,
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  const [region] = result
  if (!region) {
    throw new Error("no region was made")
  }
  return { ...access, regionId: region.id, currencyCode }
}

/** What is sold without shipping or stock: a treatment, a course, a card. */
export const createVirtualProduct = async (
  container: MedusaContainer,
  shop: Shop,
  product: { title: string; price: number; is_giftcard?: boolean }
): Promise<{ productId: string; variantId: string }> => {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: product.title,
          is_giftcard: product.is_giftcard ?? false,
          status: "published",
          options: [{ title: "Kind", values: ["Standard"] }],
          sales_channels: [{ id: shop.salesChannelId }],
          variants: [
            {
              title: "Standard",
              options: { Kind: "Standard" },
              manage_inventory: false,
              prices: [
                { amount: product.price, currency_code: shop.currencyCode },
              ],
            },
          ],
        },
      ],
    },
  })
  const [created] = result
  const variant = created?.variants[0]
  if (!created || !variant) {
    throw new Error(`the product ${product.title} was not made`)
  }
  return { productId: created.id, variantId: variant.id }
}

/** An order as the store API answers it, as far as tests look. */
export interface PlacedOrder {
  id: string
  customer_id: string
  total: number
}

/**
 * Buys through the store API, as a storefront would: cart, lines, payment
 * session, complete.
 *
 * @param buyer headers of a signed-in customer, or the shop's for a guest
 * @param extras how goods are sent (needs an address among the cart's fields),
 *   and the code of a promotion
 */
export const placeOrder = async (
  api: Api,
  shop: Shop,
  buyer: Headers,
  lines: {
    variantId: string
    quantity?: number
    metadata?: Record<string, unknown>
  }[],
  cartFields: {
    email?: string
    metadata?: Record<string, unknown>
    /** Another region than the shop's, for example one with taxes. */
    region_id?: string
    shipping_address?: { country_code: string } & Record<string, unknown>
    billing_address?: { country_code: string } & Record<string, unknown>
  } = {},
  {
    shippingOptionId,
    promotion,
  }: { shippingOptionId?: string; promotion?: string } = {}
): Promise<PlacedOrder> => {
  const { cart } = (
    await api.post(
      "/store/carts",
      {
        region_id: shop.regionId,
        sales_channel_id: shop.salesChannelId,
        ...cartFields,
      },
      buyer
    )
  ).data
  for (const line of lines) {
    await api.post(
      `/store/carts/${cart.id}/line-items`,
      {
        variant_id: line.variantId,
        quantity: line.quantity ?? 1,
        ...(line.metadata && { metadata: line.metadata }),
      },
      buyer
    )
  }
  if (promotion !== undefined) {
    await api.post(
      `/store/carts/${cart.id}/promotions`,
      { promo_codes: [promotion] },
      buyer
    )
  }
  if (shippingOptionId !== undefined) {
    await api.post(
      `/store/carts/${cart.id}/shipping-methods`,
      { option_id: shippingOptionId },
      buyer
    )
  }
  const { payment_collection } = (
    await api.post("/store/payment-collections", { cart_id: cart.id }, buyer)
  ).data
  await api.post(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: "pp_system_default" },
    buyer
  )
  const { data } = await api.post(`/store/carts/${cart.id}/complete`, {}, buyer)
  return data.order
}

/** The order's only payment. */
const paymentOf = async (
  api: Api,
  admin: Headers,
  orderId: string
): Promise<string> => {
  const { order } = (
    await api.get(
      `/admin/orders/${orderId}?fields=payment_collections.payments.id`,
      admin
    )
  ).data
  return order.payment_collections[0].payments[0].id
}

/** Captures in full, or in part. */
export const capturePayment = async (
  api: Api,
  admin: Headers,
  orderId: string,
  amount?: number
): Promise<void> => {
  const payment = await paymentOf(api, admin, orderId)
  await api.post(
    `/admin/payments/${payment}/capture`,
    amount === undefined ? {} : { amount },
    admin
  )
}

/** Refunds part of what was captured. */
export const refundPayment = async (
  api: Api,
  admin: Headers,
  orderId: string,
  amount: number
): Promise<void> => {
  const payment = await paymentOf(api, admin, orderId)
  await api.post(`/admin/payments/${payment}/refund`, { amount }, admin)
}

export const cancelOrder = async (
  api: Api,
  admin: Headers,
  orderId: string
): Promise<void> => {
  await api.post(`/admin/orders/${orderId}/cancel`, {}, admin)
}
