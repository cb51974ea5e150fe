import { z } from "@medusajs/framework/zod"
import { profileChangesSchema } from "../../../../../modules/health-profile/schema"

export const StoreWriteHealthProfile = z.strictObject({
  /** The version the customer saw; 0 where there was none. */
  version: z.number().int().min(0).max(2_147_483_647),
  profile: profileChangesSchema,
})
export type StoreWriteHealthProfileBody = z.infer<
  typeof StoreWriteHealthProfile
>
