import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/** What the store calls itself. */
export const readStoreName = async (
  container: MedusaContainer
): Promise<string> => {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { select: ["id", "name"], take: 1 })
  return store?.name ?? ""
}
