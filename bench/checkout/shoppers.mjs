// @ts-check

/**
 * @typedef {import("./servers.mjs").Contender} Contender
 * @typedef {Record<string, string>} Headers
 */

const PASSWORD = "bench-Password-1"
let shoppers = 0

/**
 * @param {Contender} contender
 * @returns {Promise<Headers>} a customer who has bought nothing yet
 */
export const newShopper = ({ client, shop }) => {
  shoppers += 1
  return client.signUp(shop, `shopper-${shoppers}@bench.test`, PASSWORD)
}

/**
 * @param {Contender} contender
 * @param {Headers} shopper
 * @returns {Promise<{ order: string, milliseconds: number }>} of the last
 *   request alone: what stands between the click and the thank-you page
 */
export const checkOut = async ({ client, shop, basket }, shopper) => {
  const cart = await client.fillCart(shop, shopper, basket)
  const since = performance.now()
  const order = await client.complete(cart, shopper)
  return { order, milliseconds: performance.now() - since }
}

/**
 * @param {Contender} contender
 * @param {string} order
 */
const capture = async ({ client, admin }, order) => {
  const fields = "fields=payment_collections.payments.id"
  const found = await client.get(`/admin/orders/${order}?${fields}`, admin)
  const payment = found.order.payment_collections[0].payments[0].id
  await client.post(`/admin/payments/${payment}/capture`, {}, admin)
}

/**
 * Customers who came before, with every order paid.
 *
 * @param {Contender} contender
 * @param {number} count
 * @param {number} orders each
 * @returns {Promise<Headers[]>}
 */
export const regulars = async (contender, count, orders) => {
  const headers = []
  for (let at = 0; at < count; at += 1) {
    headers.push(await newShopper(contender))
  }
  // Two at a time keep the server busy; one customer is never both, for
  // Medusa would then make the payment account of that customer twice.
  const queue = [...headers]
  const buy = async () => {
    for (let shopper = queue.pop(); shopper; shopper = queue.pop()) {
      for (let at = 0; at < orders; at += 1) {
        const { order } = await checkOut(contender, shopper)
        await capture(contender, order)
      }
    }
  }
  await Promise.all([buy(), buy()])
  return headers
}
