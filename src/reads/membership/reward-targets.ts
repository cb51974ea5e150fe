import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"

type Targets = {
  variant_id?: string | null | undefined
  service_id?: string | null | undefined
  tier_id?: string | null | undefined
}

const missing = (what: string, id: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `No ${what} ${id}: look it up, it may have been deleted.`
  )

/**
 * Whether what a reward names is there.
 *
 * @throws 400 that names the first that is not
 */
export const requireRewardTargets = async (
  container: MedusaContainer,
  { variant_id, service_id, tier_id }: Targets
): Promise<void> => {
  if (variant_id) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "variant",
      fields: ["id"],
      filters: { id: variant_id },
    })
    if (data.length === 0) {
      throw missing("product variant", variant_id)
    }
  }
  if (service_id) {
    const [service] = await container
      .resolve(SERVICE_PACKAGE_MODULE)
      .listServices({ id: service_id }, { select: ["id"], take: 1 })
    if (!service) {
      throw missing("service", service_id)
    }
  }
  if (tier_id) {
    const [tier] = await container
      .resolve(MEMBERSHIP_MODULE)
      .listTiers({ id: tier_id }, { select: ["id"], take: 1 })
    if (!tier) {
      throw missing("tier", tier_id)
    }
  }
}
