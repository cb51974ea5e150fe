import { z } from "@medusajs/framework/zod"
import { cardVersion, ownCardFields } from "../../../../utils/card-fields"

export const StoreSaveOwnCard = z.strictObject({
  version: cardVersion,
  ...ownCardFields,
})
export type StoreSaveOwnCardBody = z.infer<typeof StoreSaveOwnCard>
