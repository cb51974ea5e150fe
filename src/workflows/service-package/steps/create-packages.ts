import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { compact } from "../../../shared/collections"
import type { NewPackage } from "../../../modules/service-package/types"

export type CreatePackagesStepInput = { packages: NewPackage[] }

export const createPackagesStepId = "balm-create-packages"

/** Ids asked for that nobody knows. */
const absent = (asked: string[], found: { id: string }[]): string[] => {
  const known = new Set(found.map((row) => row.id))
  return [...new Set(asked)].filter((id) => !known.has(id))
}

/**
 * Turns variants into packages of sessions.
 *
 * @throws {MedusaError} NOT_FOUND for an unknown variant or service
 */
export const createPackagesStep = createStep(
  createPackagesStepId,
  async ({ packages }: CreatePackagesStepInput, { container }) => {
    const service = container.resolve(SERVICE_PACKAGE_MODULE)
    const variantIds = packages.map((one) => one.variant_id)
    const serviceIds = packages.flatMap((one) =>
      compact(one.items.map((item) => item.service_id))
    )
    const missing = [
      ...absent(
        variantIds,
        await container
          .resolve(Modules.PRODUCT)
          .listProductVariants(
            { id: variantIds },
            { select: ["id"], take: null }
          )
      ),
      ...absent(
        serviceIds,
        await service.listServices({ id: serviceIds }, { take: null })
      ),
    ]
    if (missing.length > 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No variant or service ${missing.join(", ")}: create it first, then the package.`
      )
    }
    const ids = await service.definePackages(packages)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids) {
      await container.resolve(SERVICE_PACKAGE_MODULE).deletePackages(ids)
    }
  }
)
