import { z } from "@medusajs/framework/zod"
import { termWordsSchema } from "../../../modules/health-profile/schema"

export const AdminAddHealthTerm = termWordsSchema
export type AdminAddHealthTermBody = z.infer<typeof AdminAddHealthTerm>

export const AdminChangeHealthTerm = z
  .strictObject({
    words: termWordsSchema.optional(),
    /** True: no longer offered; records that hold it keep it. */
    retired: z.boolean().optional(),
  })
  .refine(
    ({ words, retired }) => words !== undefined || retired !== undefined,
    "must change the words or retire the term"
  )
export type AdminChangeHealthTermBody = z.infer<typeof AdminChangeHealthTerm>
