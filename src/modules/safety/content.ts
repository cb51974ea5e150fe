import { z } from "@medusajs/framework/zod"
import { EFFECTS, PATCH_TEST_OUTCOMES } from "./types"

/** What is inside a sealed safety card. */
export const cardContentSchema = z.object({
  contraindications: z.array(
    z.object({
      fact: z.string(),
      effect: z.enum(EFFECTS),
      source: z.string().nullable(),
    })
  ),
  ingredients: z.array(z.string()),
  minimum_age: z.number().nullable(),
  patch_test: z
    .object({
      lead_hours: z.number().nullable(),
      valid_months: z.number().nullable(),
      source: z.string().nullable(),
    })
    .nullable(),
})

/** What is inside a sealed patch test. */
export const patchTestContentSchema = z.object({
  outcome: z.enum(PATCH_TEST_OUTCOMES),
  batch: z.string().nullable(),
  note: z.string().nullable(),
})
