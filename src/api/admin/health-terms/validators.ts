import { z } from "@medusajs/framework/zod"
import { termWordsSchema } from "../../../modules/health-profile/schema"

export const AdminAddHealthTerm = termWordsSchema
export type AdminAddHealthTermBody = z.infer<typeof AdminAddHealthTerm>

export const AdminChangeHealthTerm = z
  .strictObject({
    /** The version the writer saw. */
    version: z.number().int().min(1).max(2_000_000_000),
    words: termWordsSchema.optional(),
    /** True: no longer offered; records that hold it keep it. */
    retired: z.boolean().optional(),
  })
  .refine(
    ({ words, retired }) => words !== undefined || retired !== undefined,
    "must change the words or retire the term"
  )
export type AdminChangeHealthTermBody = z.infer<typeof AdminChangeHealthTerm>
