import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import type { NewService } from "../../../modules/service-package/types"

export type CreateServicesStepInput = { services: NewService[] }

export const createServicesStepId = "balm-create-services"

/**
 * Describes how products are performed.
 *
 * @throws {MedusaError} NOT_FOUND for a product that does not exist
 */
export const createServicesStep = createStep(
  createServicesStepId,
  async ({ services }: CreateServicesStepInput, { container }) => {
    const productIds = services.map((service) => service.product_id)
    const products = await container
      .resolve(Modules.PRODUCT)
      .listProducts({ id: productIds }, { select: ["id"], take: null })
    const known = new Set(products.map((product) => product.id))
    const missing = productIds.filter((id) => !known.has(id))
    if (missing.length > 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No product ${missing.join(", ")}: create it first, then its service.`
      )
    }
    const created = await container
      .resolve(SERVICE_PACKAGE_MODULE)
      .createServices(services)
    const ids = created.map((service) => service.id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids) {
      await container.resolve(SERVICE_PACKAGE_MODULE).deleteServices(ids)
    }
  }
)
