import type { Gift, NewEntitlement } from "../types"

/** Sessions as a gift: for their owner, without an end, and worth no money. */
export const giftEntitlement = (gift: Gift): NewEntitlement => ({
  customer_id: gift.customer_id,
  order_id: null,
  gift_key: gift.key,
  line_item_id: null,
  unit_index: 0,
  package_id: null,
  variant_id: null,
  title: gift.title,
  currency_code: null,
  amount_paid: "0",
  validity_days: null,
  validity_from: "purchase",
  usable_by: "owner",
  transferable: false,
  freezable: false,
  granted_at: gift.granted_at,
  expires_at: null,
  items: [
    {
      kind: "service",
      service_id: gift.service_id,
      category_id: null,
      variant_id: null,
      sessions: gift.sessions,
      bonus: true,
      amount_paid: "0",
      list_price: null,
      position: 0,
    },
  ],
})
