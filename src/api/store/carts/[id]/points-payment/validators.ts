import { z } from "@medusajs/framework/zod"

export const StorePayWithPoints = z.strictObject({
  /** At most; a cart that costs less takes less. */
  points: z.number().int().min(1).max(100_000_000),
})
export type StorePayWithPointsBody = z.infer<typeof StorePayWithPoints>
