import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import { ApiKeyType, Modules } from "@medusajs/framework/utils"

/** A sales channel and a key that opens it: what each store request needs. */
export interface StoreAccess {
  publishableKey: string
  salesChannelId: string
  headers: { headers: Record<string, string> }
}

/** Makes a sales channel with a publishable key. */
export const createStoreAccess = async (
  container: MedusaContainer
): Promise<StoreAccess> => {
  const channel = await container
    .resolve(Modules.SALES_CHANNEL)
    .createSalesChannels({ name: "Salon" })
  const { result } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [
        { title: "Store", type: ApiKeyType.PUBLISHABLE, created_by: "test" },
      ],
    },
  })
  const [key] = result
  if (!key) {
    throw new Error("no publishable key was made")
  }
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channel.id] },
  })
  return {
    publishableKey: key.token,
    salesChannelId: channel.id,
    headers: { headers: { "x-publishable-api-key": key.token } },
  }
}
