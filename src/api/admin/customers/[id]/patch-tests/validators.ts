import { z } from "@medusajs/framework/zod"
import { PATCH_TEST_OUTCOMES } from "../../../../../modules/safety/types"
import { idText } from "../../../../utils/list-query"

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !text.includes("\0"), "must not contain NUL")
    .nullable()
    .default(null)

export const AdminRecordPatchTest = z.strictObject({
  product_id: idText,
  outcome: z.enum(PATCH_TEST_OUTCOMES).default("pending"),
  batch: words(100),
  note: words(2_000),
  /** When it was made; left out: now. */
  tested_at: z.iso.datetime({ offset: true }).optional(),
})
export type AdminRecordPatchTestBody = z.infer<typeof AdminRecordPatchTest>

export const AdminConcludePatchTest = z.strictObject({
  outcome: z.enum(["no_reaction", "mild_reaction", "reaction"]),
  note: words(2_000),
})
export type AdminConcludePatchTestBody = z.infer<typeof AdminConcludePatchTest>
