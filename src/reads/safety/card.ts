import type { MedusaContainer } from "@medusajs/framework/types"
import { SAFETY_MODULE } from "../../modules/safety"
import { readSafetyDemands } from "./demands"

/**
 * A product's safety card with its version; 0: nobody has written one.
 *
 * @returns undefined for a product that does not exist
 */
export const readSafetyCard = async (
  container: MedusaContainer,
  productId: string
) => {
  const [demand] = await readSafetyDemands(container, [productId])
  if (!demand) {
    return undefined
  }
  const [card] = await container.resolve(SAFETY_MODULE).openCards([productId])
  return { ...demand, version: card?.version ?? 0 }
}
