import type { Suite } from "./runner"
import type { Shop } from "./shop"

type Api = Suite["api"]
type Headers = { headers: Record<string, string> }

/** From where orders are sent, so that lines can come back. */
export interface Despatch {
  locationId: string
  shippingOptionId: string
  shippingProfileId: string
}

export const createDespatch = async (
  api: Api,
  admin: Headers,
  shop: Shop,
  shippingPrice = 0
): Promise<Despatch> => {
  const post = async (path: string, body: object) =>
    (await api.post(path, body, admin)).data
  const { stock_location } = await post("/admin/stock-locations", {
    name: "Back room",
  })
  const location = `/admin/stock-locations/${stock_location.id}`
  await post(`${location}/sales-channels`, { add: [shop.salesChannelId] })
  await post(`${location}/fulfillment-providers`, { add: ["manual_manual"] })
  await post(`${location}/fulfillment-sets`, { name: "Post", type: "shipping" })
  const { data } = await api.get(`${location}?fields=*fulfillment_sets`, admin)
  const [{ id }] = data.stock_location.fulfillment_sets
  const { fulfillment_set } = await post(
    `/admin/fulfillment-sets/${id}/service-zones`,
    { name: "Here", geo_zones: [{ type: "country", country_code: "us" }] }
  )
  const { shipping_profile } = await post("/admin/shipping-profiles", {
    name: "Parcels",
    type: "parcels",
  })
  const { shipping_option } = await post("/admin/shipping-options", {
    name: "Parcel",
    service_zone_id: fulfillment_set.service_zones[0].id,
    shipping_profile_id: shipping_profile.id,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Parcel", description: "By post", code: "parcel" },
    prices: [{ currency_code: shop.currencyCode, amount: shippingPrice }],
  })
  return {
    locationId: stock_location.id,
    shippingOptionId: shipping_option.id,
    shippingProfileId: shipping_profile.id,
  }
}

/** What staff do to an order after it was sold, through Medusa's own routes. */
export const afterSale = (api: Api, admin: Headers, despatch: Despatch) => {
  const post = async (path: string, body: object = {}) =>
    (await api.post(path, body, admin)).data

  /** Ids of an order's lines, by the title of their product. */
  const linesOf = async (orderId: string): Promise<Map<string, string>> => {
    const { data } = await api.get(
      `/admin/orders/${orderId}?fields=*items`,
      admin
    )
    const items: { id: string; product_title: string }[] = data.order.items
    return new Map(items.map((item) => [item.product_title, item.id]))
  }

  const lineOf = async (orderId: string, title: string): Promise<string> =>
    (await linesOf(orderId)).get(title) ?? ""

  const receive = async (
    returnId: string,
    items: object[],
    damaged = false
  ) => {
    await post(`/admin/returns/${returnId}/receive`)
    await post(
      `/admin/returns/${returnId}/${damaged ? "dismiss" : "receive"}-items`,
      { items }
    )
    await post(`/admin/returns/${returnId}/receive/confirm`)
  }

  return {
    async fulfil(orderId: string): Promise<void> {
      const { data } = await api.get(
        `/admin/orders/${orderId}?fields=*items`,
        admin
      )
      const items: { id: string; quantity: number }[] = data.order.items
      await post(`/admin/orders/${orderId}/fulfillments`, {
        location_id: despatch.locationId,
        shipping_option_id: despatch.shippingOptionId,
        items: items.map(({ id, quantity }) => ({ id, quantity })),
      })
    },

    /** Takes units of a line back into the shop. */
    async giveBack(
      orderId: string,
      title: string,
      { quantity = 1, damaged = false } = {}
    ): Promise<void> {
      const items = [{ id: await lineOf(orderId, title), quantity }]
      const { return: made } = await post("/admin/returns", {
        order_id: orderId,
      })
      await post(`/admin/returns/${made.id}/request-items`, { items })
      await post(`/admin/returns/${made.id}/request`)
      await receive(made.id, items, damaged)
    },

    /** Adds variants and sets quantities of lines; 0 takes a line away. */
    async edit(
      orderId: string,
      change: {
        add?: { variantId: string; quantity?: number }[]
        quantities?: Record<string, number>
      }
    ): Promise<void> {
      const edit = `/admin/order-edits/${orderId}`
      await post("/admin/order-edits", { order_id: orderId })
      for (const { variantId, quantity = 1 } of change.add ?? []) {
        await post(`${edit}/items`, {
          items: [{ variant_id: variantId, quantity }],
        })
      }
      for (const [title, quantity] of Object.entries(change.quantities ?? {})) {
        const id = await lineOf(orderId, title)
        await post(`${edit}/items/item/${id}`, { quantity })
      }
      await post(`${edit}/confirm`)
    },

    /** Takes one unit back for another product. */
    async exchange(
      orderId: string,
      title: string,
      variantId: string
    ): Promise<void> {
      const items = [{ id: await lineOf(orderId, title), quantity: 1 }]
      const { exchange } = await post("/admin/exchanges", { order_id: orderId })
      const path = `/admin/exchanges/${exchange.id}`
      await post(`${path}/inbound/items`, { items })
      await post(`${path}/outbound/items`, {
        items: [{ variant_id: variantId, quantity: 1 }],
      })
      const done = await post(`${path}/request`)
      await receive(done.return.id, items)
    },

    /**
     * One unit was no good: the customer need not pay for it, and is asked to
     * bring it back.
     */
    async claim(orderId: string, title: string): Promise<string> {
      const items = [{ id: await lineOf(orderId, title), quantity: 1 }]
      const { claim } = await post("/admin/claims", {
        order_id: orderId,
        type: "refund",
      })
      const path = `/admin/claims/${claim.id}`
      await post(`${path}/claim-items`, { items })
      // Medusa 2.21 cannot call off a claim without a return.
      await post(`${path}/inbound/items`, { items })
      await post(`${path}/request`)
      return claim.id
    },

    async cancelClaim(claimId: string): Promise<void> {
      await post(`/admin/claims/${claimId}/cancel`)
    },
  }
}
