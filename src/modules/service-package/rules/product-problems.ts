/** What is wrong with the product of a service or package. */
export const PRODUCT_PROBLEMS = [
  "deleted",
  "not_published",
  "no_sales_channel",
  "no_price",
  "shipping",
  "stock",
] as const
export type ProductProblem = (typeof PRODUCT_PROBLEMS)[number]

/** A product as far as it tells whether a treatment can be bought as one. */
export type SellableProduct = {
  status: string
  sales_channels: number
  has_price: boolean
  /** A shipping profile makes a checkout ask for an address. */
  has_shipping_profile: boolean
  manages_inventory: boolean
}

/**
 * Why customers could not buy this, or would be asked for what makes no sense
 * with a treatment.
 *
 * @param product null: it was deleted
 */
export const productProblems = (
  product: SellableProduct | null
): ProductProblem[] => {
  if (!product) {
    return ["deleted"]
  }
  const found: Record<ProductProblem, boolean> = {
    deleted: false,
    not_published: product.status !== "published",
    no_sales_channel: product.sales_channels === 0,
    no_price: !product.has_price,
    shipping: product.has_shipping_profile,
    stock: product.manages_inventory,
  }
  return PRODUCT_PROBLEMS.filter((problem) => found[problem])
}
