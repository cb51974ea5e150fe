import { z } from "@medusajs/framework/zod"
import { SOURCE_CHANNELS } from "../../../../../modules/client-card/models/client-card"
import { isZone } from "../../../../../shared/zone"
import { cardVersion, ownCardFields } from "../../../../utils/card-fields"
import { idText } from "../../../../utils/list-query"
import { plainText } from "../../../../utils/plain-text"

export const AdminSaveClientCard = z.strictObject({
  version: cardVersion,
  ...ownCardFields,
  zone: z
    .string()
    .max(64)
    .refine(isZone, "is not an IANA time zone")
    .nullable()
    .optional(),
  source_channel: z.enum(SOURCE_CHANNELS).nullable().optional(),
  preferred_staff_id: idText.nullable().optional(),
})
export type AdminSaveClientCardBody = z.infer<typeof AdminSaveClientCard>

export const AdminAddClientNote = z.strictObject({ text: plainText(5_000) })
export type AdminAddClientNoteBody = z.infer<typeof AdminAddClientNote>

export const AdminStrikeClientNote = z.strictObject({})

const tags = z.array(z.string().min(1).max(200)).max(50).default([])

export const AdminChangeClientTags = z.strictObject({
  add: tags,
  remove: tags,
})
export type AdminChangeClientTagsBody = z.infer<typeof AdminChangeClientTags>
