import { z } from "@medusajs/framework/zod"
import { SOURCE_CHANNELS } from "../../../modules/client-card/models/client-card"
import { localeTag } from "../../utils/list-query"
import { plainText } from "../../utils/plain-text"

export const AdminCreateWalkIn = z.strictObject({
  first_name: plainText(100),
  last_name: plainText(100).nullable().default(null),
  /** Any way of writing it; without a country code, one of the store's own. */
  phone: plainText(40, 3),
  locale: localeTag.min(2).nullable().default(null),
  source_channel: z.enum(SOURCE_CHANNELS).default("walk_in"),
})
export type AdminCreateWalkInBody = z.infer<typeof AdminCreateWalkIn>
