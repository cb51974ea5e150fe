import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const findEmptyProductStepId = "balm-find-empty-product"

/**
 * The published product that sold nothing but a package that is no more:
 * whoever bought it now would pay for nothing.
 *
 * @returns its id, or none: it sells something else, too, or is not on sale
 */
export const findEmptyProductStep = createStep(
  findEmptyProductStepId,
  async (
    { variant_id }: { variant_id: string | null },
    { container }
  ): Promise<StepResponse<string[]>> => {
    if (variant_id === null) {
      return new StepResponse<string[]>([])
    }
    const products = container.resolve(Modules.PRODUCT)
    const [own] = await products.listProductVariants(
      { id: variant_id },
      { select: ["id", "product_id"], take: 1 }
    )
    const product_id = own?.product_id ?? ""
    const published = await products.listProducts(
      { id: product_id, status: "published" },
      { select: ["id"], take: 1 }
    )
    const variants = await products.listProductVariants(
      { product_id },
      { select: ["id"], take: 2 }
    )
    return new StepResponse(
      variants.length === 1 ? published.map((product) => product.id) : []
    )
  }
)
