import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/** The currency the store counts in, lower case; none: not set up yet. */
export const readStoreCurrency = async (
  container: MedusaContainer
): Promise<string | undefined> => {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { relations: ["supported_currencies"], take: 1 })
  return store?.supported_currencies?.find(({ is_default }) => is_default)
    ?.currency_code
}
