/** What a key of an answer holds. */
export type KeyKind =
  | "email"
  | "phone"
  | "words" // a part of an address
  | "recipient"
  | "amount"
  | "currency"
  | "file" // a link to what was taken out of the house
  | "written" // by a person or by another system: anything may be in it
  | "plain"

const PATTERNS: [KeyKind, RegExp][] = [
  ["email", /e_?mail/],
  ["phone", /phone|mobile|whatsapp|wechat|(^|_)(tel|fax)(_|$)/],
  [
    "words",
    /^(address(_[12]|_name|_line.*)?|street.*|postal_code|zip(_code)?|company(_name)?|city|province)$/,
  ],
  ["recipient", /^(to|recipient|receiver_id|entity_id)$/],
  [
    "amount",
    /(^|_)(totals?|subtotal|amounts?|prices?|paid|spent|spend|refunded|captured|credit|cost|fee|due|discount|tax|revenue|difference|lifetime_value)(_|$)/,
  ],
  ["currency", /^currency_code$/],
  ["file", /^(files?|file_(key|url)|attachments?)$/],
  [
    "written",
    /^(metadata|data|notes?|text|body|subject|content|html|blocks|comments?|message|reason|description|details|internal_note)$/,
  ],
]

const kinds = new Map<string, KeyKind>()
/** Keys come from code, metadata's keys from anybody: the memory is bounded. */
const MOST_KEYS = 5_000

/** Looked up once per key: an answer repeats the same few a thousand times. */
export const kindOfKey = (key: string): KeyKind => {
  const known = kinds.get(key)
  if (known) {
    return known
  }
  const lower = key
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/^raw_/, "")
  const kind =
    PATTERNS.find(([, pattern]) => pattern.test(lower))?.[0] ?? "plain"
  if (kinds.size < MOST_KEYS) {
    kinds.set(key, kind)
  }
  return kind
}

/** Rooms whose amounts are what a customer spent. */
export const isSpendRoom = (key: string): boolean =>
  /^(orders?|order_items?|draft_orders?|carts?|cart_items?|line_items?|payments?|payment_collections?|returns?|exchanges?|claims?|entitlements?|summary)$/.test(
    key
  )

/** Whose contact data a key opens: the store's own are no secret. */
export const isStorePlace = (key: string): boolean =>
  /^(stock_locations?|locations?|from_location)$/.test(key)

/** Where a customer's begin again, however deep in a place of the store's. */
export const isCustomerPlace = (key: string): boolean =>
  isSpendRoom(key) ||
  /^(customers?|members?|fulfillments?|account_holders?)$/.test(key)
