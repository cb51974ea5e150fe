/** Medusa's ids of customers. */
const CUSTOMER = /^cus_/

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** The customer an object is, or is about. */
const customerOf = (value: Record<string, unknown>): string | undefined => {
  const { id, customer_id } = value
  if (typeof customer_id === "string" && CUSTOMER.test(customer_id)) {
    return customer_id
  }
  return typeof id === "string" && CUSTOMER.test(id) ? id : undefined
}

/** Ids of all customers an answer is about. */
export const customersIn = (
  body: unknown,
  found = new Set<string>()
): Set<string> => {
  if (isObject(body)) {
    const own = customerOf(body)
    if (own !== undefined) {
      found.add(own)
    }
    for (const below of Object.values(body)) {
      customersIn(below, found)
    }
  }
  return found
}

const FOREIGN = Symbol("foreign")

const pruned = (value: unknown, isOwn: (id: string) => boolean): unknown => {
  if (!isObject(value)) {
    return value
  }
  if (Array.isArray(value)) {
    return value
      .map((one: unknown) => pruned(one, isOwn))
      .filter((one) => one !== FOREIGN)
  }
  const customer = customerOf(value)
  if (customer !== undefined && !isOwn(customer)) {
    return FOREIGN
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => {
      const kept = pruned(below, isOwn)
      return [key, kept === FOREIGN ? null : kept]
    })
  )
}

/**
 * Takes out of an answer what is about other people's customers.
 *
 * @returns undefined where the answer is about one of them as a whole
 */
export const pruneCustomers = (
  body: unknown,
  isOwn: (id: string) => boolean
): { body: unknown } | undefined => {
  const kept = pruned(body, isOwn)
  if (kept === FOREIGN) {
    return undefined
  }
  const isLost =
    isObject(body) &&
    isObject(kept) &&
    Object.entries(body).some(
      ([key, value]) => isObject(value) && kept[key] === null
    )
  return isLost ? undefined : { body: kept }
}
