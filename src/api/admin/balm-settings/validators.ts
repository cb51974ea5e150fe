import { z } from "@medusajs/framework/zod"

const MOST_KEYS = 200

/** Any value some setting could take; which one, its declaration says. */
const value = z.union([
  z.number(),
  z.boolean(),
  z.string().max(64),
  z
    .record(z.string().max(8), z.number())
    .refine((rates) => Object.keys(rates).length <= MOST_KEYS),
  z.null(),
])

export const AdminChangeBalmSettings = z.strictObject({
  /** By key; null: back to the default. */
  values: z.record(z.string().min(1).max(100), value).refine((values) => {
    const { length } = Object.keys(values)
    return length > 0 && length <= MOST_KEYS
  }, `between 1 and ${MOST_KEYS} settings`),
})
export type AdminChangeBalmSettingsBody = z.infer<
  typeof AdminChangeBalmSettings
>
