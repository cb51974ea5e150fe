import { may } from "./permissions"
import type { Permission, Role } from "./permissions"
import { kindOfKey } from "./masking/keys"
import type { Hidden } from "./masking/mask"

/** What a request asks for, before Medusa reads it. */
export type Question = {
  query: Record<string, unknown>
  /** May `q` be used by whoever may not see contact data? */
  searchOpen: boolean
  /** Are amounts on this route prices of the house? */
  prices: boolean
  /** Is it about colleagues, whose e-mail addresses are hidden apart? */
  ofStaff: boolean
}

/** Relations that lead out of a room by `fields=`, and what they ask for. */
const RELATIONS: Record<string, Permission> = {
  account_holder: "customers.read",
  account_holders: "customers.read",
  cart: "orders.read",
  cart_items: "orders.read",
  carts: "orders.read",
  customer: "customers.read",
  customers: "customers.read",
  fulfillments: "orders.read",
  order: "orders.read",
  order_items: "orders.read",
  orders: "orders.read",
  payment_collection: "orders.read",
  payment_collections: "orders.read",
  payments: "orders.read",
}

const fieldsOf = (fields: unknown): string[] =>
  (Array.isArray(fields) ? fields : [fields]).flatMap((one: unknown) =>
    typeof one === "string" ? one.split(",") : []
  )

const forbiddenRelation = (
  fields: unknown,
  role: Role | null
): { relation: string; permission: Permission } | undefined => {
  for (const field of fieldsOf(fields)) {
    for (const segment of field.replace(/^[\s+*-]+/, "").split(".")) {
      const relation = segment.trim()
      const permission = Object.hasOwn(RELATIONS, relation)
        ? RELATIONS[relation]
        : undefined
      if (permission && !may(role, permission)) {
        return { relation, permission }
      }
    }
  }
  return undefined
}

/** Whose keys anybody may have chosen. */
const ANYTHING = new Set(["metadata", "data"])

/** Keys that would tell, by what comes back, what is masked. */
const isTelling = (key: string, hidden: Hidden, prices: boolean): boolean => {
  switch (kindOfKey(key)) {
    case "email":
    case "phone":
    case "words":
    case "recipient":
      return hidden.contact
    case "written":
      return hidden.contact && ANYTHING.has(key)
    case "amount":
      return hidden.spend && !prices
    default:
      return false
  }
}

const NOT_FILTERS = new Set(["fields", "order", "limit", "offset", "q"])

const tellingKey = (
  value: unknown,
  isKeyTelling: (key: string) => boolean
): string | undefined => {
  if (typeof value !== "object" || value === null) {
    return undefined
  }
  for (const [key, below] of Object.entries(value)) {
    if (isKeyTelling(key)) {
      return key
    }
    const found = tellingKey(below, isKeyTelling)
    if (found !== undefined) {
      return found
    }
  }
  return undefined
}

/**
 * Does a request ask for more than it may be answered? A filter, a sort
 * order or a search over what is masked would tell it bit by bit.
 *
 * @returns the sentence that refuses it; null: it may go on
 */
export const askedTooMuch = (
  { query, searchOpen, prices, ofStaff }: Question,
  role: Role | null,
  hiddenAnywhere: Hidden
): string | null => {
  const hidden = {
    ...hiddenAnywhere,
    contact: ofStaff ? hiddenAnywhere.staff : hiddenAnywhere.contact,
  }
  const relation = forbiddenRelation(query["fields"], role)
  if (relation) {
    return `fields: ${relation.relation} needs the permission ${relation.permission}.`
  }
  const isKeyTelling = (key: string) => isTelling(key, hidden, prices)
  const filters = Object.fromEntries(
    Object.entries(query).filter(([key]) => !NOT_FILTERS.has(key))
  )
  const filter = tellingKey(filters, isKeyTelling)
  if (filter !== undefined) {
    return `Filtering by ${filter} would tell what your role may not see.`
  }
  const sorted =
    fieldsOf(query["order"])
      .flatMap((order) => order.replace(/^-/, "").split("."))
      .find(isKeyTelling) ?? tellingKey(query["order"], isKeyTelling)
  if (sorted !== undefined) {
    return `Sorting by ${sorted} would tell what your role may not see.`
  }
  if (hidden.contact && !searchOpen && query["q"] !== undefined) {
    return "Searching here looks at phone numbers and e-mail addresses, which your role may not see."
  }
  return null
}
