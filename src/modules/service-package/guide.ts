import { z } from "@medusajs/framework/zod"

const words = z.object({ en: z.string(), zhCN: z.string() })

/** `ServiceGuide` as it comes out of the database. */
export const guideSchema = z.object({
  steps: z.array(z.object({ title: words, minutes: z.number().nullable() })),
  aftercare: words.nullable(),
})
