import { z } from "@medusajs/framework/zod"

/** What every list answers beside its rows. */
export const listFields = {
  count: z.number(),
  offset: z.number(),
  limit: z.number(),
}

/** A moment, ISO 8601 in UTC. */
export const moment = z.string()

/** Amounts arrive as numbers or texts. */
export const amount = z.coerce.number()

/** A text in every language we speak. */
export const bilingual = z.object({ en: z.string(), zhCN: z.string() })
