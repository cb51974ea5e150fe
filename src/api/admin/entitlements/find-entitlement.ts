import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readEntitlements } from "../../../reads/service-package/entitlement-view"
import type { EntitlementView } from "../../../reads/service-package/entitlement-view"

/** @throws {MedusaError} not_found */
export const findEntitlement = async (
  container: MedusaContainer,
  id: string
): Promise<EntitlementView> => {
  const {
    entitlements: [entitlement],
  } = await readEntitlements(container, { id }, { take: 1, skip: 0 })
  if (!entitlement) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No entitlement ${id}: look it up in the list of entitlements.`
    )
  }
  return entitlement
}
