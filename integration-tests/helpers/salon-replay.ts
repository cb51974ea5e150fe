import type { MedusaContainer } from "@medusajs/framework/types"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { decimal, sum } from "../../src/shared/money"
import type { Suite } from "./runner"
import type { ReceiptLine, SalonItem, SalonSale } from "./salon"
import { capturePayment } from "./shop"
import type { Shop } from "./shop"

type Api = Suite["api"]
type Headers = { headers: Record<string, string> }

const PROVINCE = "mb"

/** 5 % federal and 8 % provincial tax, on top of the price, side by side. */
export const createSalonTaxes = async (
  api: Api,
  admin: Headers
): Promise<void> => {
  const { tax_region } = (
    await api.post(
      "/admin/tax-regions",
      {
        country_code: "ca",
        provider_id: "tp_system",
        default_tax_rate: { name: "GST", code: "GST", rate: 5 },
      },
      admin
    )
  ).data
  await api.post(
    "/admin/tax-regions",
    {
      country_code: "ca",
      province_code: PROVINCE,
      parent_id: tax_region.id,
      default_tax_rate: {
        name: "PST",
        code: "PST",
        rate: 8,
        is_combinable: true,
      },
    },
    admin
  )
}

/** A line's price for one piece. */
const unitPrice = (line: ReceiptLine): string =>
  decimal(line.amount).dividedBy(line.quantity).toFixed()

/** A line that sells something; the others take something back. */
export const isSale = (line: ReceiptLine): boolean =>
  line.quantity > 0 && decimal(line.amount).gte(0)

/** A line that gives back what was bought before. */
export const isReturn = (line: ReceiptLine): boolean => line.quantity < 0

/** A line that only lowers the receipt: a voucher, a session paid before. */
export const isReduction = (line: ReceiptLine): boolean =>
  line.quantity > 0 && decimal(line.amount).lt(0)

export interface SalonCatalogue {
  productOf: (item: SalonItem) => string
  variantOf: (item: SalonItem, price: string) => string
}

/**
 * The salon's lists as products. The store API sells at a variant's price and
 * at no other, as it must: so each price the till really took (a cut costs
 * what its stylist costs) is a variant of its item, beside the list price.
 */
export const createSalonCatalogue = async (
  container: MedusaContainer,
  shop: Shop,
  items: SalonItem[],
  sold: { item: SalonItem; line: ReceiptLine }[]
): Promise<SalonCatalogue> => {
  const pricesOf = (item: SalonItem): string[] => [
    ...new Set(
      [
        item.listPrice,
        ...sold
          .filter((one) => one.item === item && isSale(one.line))
          .map(({ line }) => unitPrice(line)),
      ].map((price) => decimal(price).toFixed())
    ),
  ]
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: items.map((item, index) => ({
        title: item.title,
        handle: `item-${index}`,
        status: "published" as const,
        metadata: { till_code: item.code },
        sales_channels: [{ id: shop.salesChannelId }],
        options: [{ title: "Price", values: pricesOf(item) }],
        variants: pricesOf(item).map((price) => ({
          title: price,
          options: { Price: price },
          manage_inventory: false,
          prices: [{ amount: Number(price), currency_code: shop.currencyCode }],
        })),
      })),
    },
  })
  const products = new Map(
    items.map((item, index) => [
      item,
      result.find((product) => product.handle === `item-${index}`),
    ])
  )
  const known = (item: SalonItem) => {
    const product = products.get(item)
    if (!product) {
      throw new Error(`${item.title} was not made`)
    }
    return product
  }
  return {
    productOf: (item) => known(item).id,
    variantOf: (item, price) => {
      const variant = known(item).variants.find(
        ({ title }) => title === decimal(price).toFixed()
      )
      if (!variant) {
        throw new Error(`${item.title} was never sold at ${price}`)
      }
      return variant.id
    },
  }
}

/** A reduction as a coupon of its own that works once. */
const createCoupon = async (
  api: Api,
  admin: Headers,
  shop: Shop,
  code: string,
  value: number
): Promise<string> => {
  await api.post(
    "/admin/promotions",
    {
      code,
      type: "standard",
      status: "active",
      limit: 1,
      application_method: {
        type: "fixed",
        target_type: "order",
        value,
        currency_code: shop.currencyCode,
      },
    },
    admin
  )
  return code
}

export interface Replayed {
  orderId: string
  /** Cart total with tax; zero needs no payment. */
  total: number
}

/**
 * Rings a sale up through the store API and captures it. Lines that lower the
 * receipt become a coupon; returns are not part of it.
 *
 * @param buyer headers of the client, or the shop's for `WALK_IN`
 */
export const ringUp = async (
  api: Api,
  shop: Shop,
  people: { admin: Headers; buyer: Headers },
  sale: SalonSale,
  variantOf: (line: ReceiptLine, price: string) => string
): Promise<Replayed> => {
  const { admin, buyer } = people
  const reductions = sale.lines.filter(isReduction)
  const promo_codes =
    reductions.length > 0
      ? [
          await createCoupon(
            api,
            admin,
            shop,
            `TILL-${sale.receipt}`,
            sum(reductions.map(({ amount }) => amount))
              .negated()
              .toNumber()
          ),
        ]
      : []
  const { cart } = (
    await api.post(
      "/store/carts",
      {
        region_id: shop.regionId,
        sales_channel_id: shop.salesChannelId,
        shipping_address: { country_code: "ca", province: PROVINCE },
        metadata: { till_receipt: sale.receipt, till_day: sale.day },
        items: sale.lines.filter(isSale).map((line) => ({
          variant_id: variantOf(line, unitPrice(line)),
          quantity: line.quantity,
          metadata: { till_staff: line.staff },
        })),
        promo_codes,
      },
      buyer
    )
  ).data
  if (cart.total > 0) {
    const { payment_collection } = (
      await api.post("/store/payment-collections", { cart_id: cart.id }, buyer)
    ).data
    await api.post(
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" },
      buyer
    )
  }
  const { order } = (
    await api.post(`/store/carts/${cart.id}/complete`, {}, buyer)
  ).data
  if (cart.total > 0) {
    await capturePayment(api, admin, order.id)
  }
  return { orderId: order.id, total: cart.total }
}
