// @ts-check
import { asRecord } from "./folder.mjs"
import { Stop } from "./stop.mjs"

/**
 * @typedef {Record<string, string>} Headers
 * @typedef {{ status: number, body: Record<string, any> }} Reply
 */

/** A store's HTTP API, as a storefront and the admin call it. */
export class StoreClient {
  /** @param {string} url */
  constructor(url) {
    this.url = url
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {{ body?: unknown, headers?: Headers }} [options]
   * @returns {Promise<Reply>} whatever the status
   */
  async send(method, path, { body, headers } = {}) {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    let json
    try {
      json = JSON.parse(text)
    } catch {
      json = { text: text.slice(0, 200) }
    }
    return { status: response.status, body: asRecord(json) }
  }

  /**
   * @param {string} path
   * @param {Headers} headers
   */
  async get(path, headers) {
    return this.#wellDone("GET", path, { headers })
  }

  /**
   * @param {string} path
   * @param {unknown} body
   * @param {Headers} [headers]
   */
  async post(path, body, headers) {
    return this.#wellDone("POST", path, { body, headers: headers ?? {} })
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {{ body?: unknown, headers: Headers }} options
   * @returns {Promise<Record<string, any>>}
   */
  async #wellDone(method, path, options) {
    const { status, body } = await this.send(method, path, options)
    if (status >= 300) {
      throw new Stop(
        `${method} ${path} answered ${status}: ${JSON.stringify(body).slice(0, 300)}`
      )
    }
    return body
  }

  /**
   * @param {string} email
   * @param {string} password
   * @returns {Promise<Headers>} of a signed-in user of the admin
   */
  async signIn(email, password) {
    const { token } = await this.post("/auth/user/emailpass", {
      email,
      password,
    })
    return { authorization: `Bearer ${token}` }
  }

  /**
   * What a store needs before anybody can buy.
   *
   * @param {Headers} admin
   */
  async openShop(admin) {
    const { sales_channel } = await this.post(
      "/admin/sales-channels",
      { name: "Salon" },
      admin
    )
    const { api_key } = await this.post(
      "/admin/api-keys",
      { title: "Storefront", type: "publishable" },
      admin
    )
    await this.post(
      `/admin/api-keys/${api_key.id}/sales-channels`,
      { add: [sales_channel.id] },
      admin
    )
    const { region } = await this.post(
      "/admin/regions",
      {
        name: "Here",
        currency_code: "usd",
        countries: [],
        payment_providers: ["pp_system_default"],
      },
      admin
    )
    return {
      channel: String(sales_channel.id),
      region: String(region.id),
      key: { "x-publishable-api-key": String(api_key.token) },
    }
  }

  /**
   * What is sold without shipping or stock.
   *
   * @param {Headers} admin
   * @param {{ channel: string }} shop
   * @param {string} title
   * @param {number} price in US dollars
   */
  async createProduct(admin, shop, title, price) {
    const { product } = await this.post(
      "/admin/products",
      {
        title,
        status: "published",
        options: [{ title: "Kind", values: ["Standard"] }],
        sales_channels: [{ id: shop.channel }],
        variants: [
          {
            title: "Standard",
            options: { Kind: "Standard" },
            manage_inventory: false,
            prices: [{ amount: price, currency_code: "usd" }],
          },
        ],
      },
      admin
    )
    return { product: String(product.id), variant: product.variants[0].id }
  }

  /**
   * A customer with an account.
   *
   * @param {{ key: Headers }} shop
   * @param {string} email
   * @param {string} password
   * @returns {Promise<Headers>} signed in, with the publishable key
   */
  async signUp(shop, email, password) {
    const credentials = { email, password }
    const path = "/auth/customer/emailpass"
    const { token } = await this.post(`${path}/register`, credentials)
    await this.post(
      "/store/customers",
      { email, first_name: "Lin", last_name: "Yi" },
      { ...shop.key, authorization: `Bearer ${token}` }
    )
    const signedIn = await this.post(path, credentials)
    return { ...shop.key, authorization: `Bearer ${signedIn.token}` }
  }

  /**
   * Everything up to the last click.
   *
   * @param {{ region: string, channel: string }} shop
   * @param {Headers} buyer
   * @param {string[]} variants
   * @returns {Promise<string>} id of a cart that can be completed
   */
  async fillCart(shop, buyer, variants) {
    const { cart } = await this.post(
      "/store/carts",
      {
        region_id: shop.region,
        sales_channel_id: shop.channel,
        items: variants.map((variant_id) => ({ variant_id, quantity: 1 })),
      },
      buyer
    )
    const { payment_collection } = await this.post(
      "/store/payment-collections",
      { cart_id: cart.id },
      buyer
    )
    await this.post(
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" },
      buyer
    )
    return String(cart.id)
  }

  /**
   * @param {string} cart
   * @param {Headers} buyer
   * @returns {Promise<string>} id of the order
   */
  async complete(cart, buyer) {
    const body = await this.post(`/store/carts/${cart}/complete`, {}, buyer)
    if (body.type !== "order") {
      throw new Stop(
        `The cart did not complete: ${JSON.stringify(body.error).slice(0, 300)}`
      )
    }
    return String(body.order.id)
  }
}
