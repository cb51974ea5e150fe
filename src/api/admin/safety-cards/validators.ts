import { z } from "@medusajs/framework/zod"
import { listQuery } from "../../utils/list-query"
import { EFFECTS } from "../../../modules/safety/types"

/** One line of text that people read; Postgres cannot keep a NUL. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !text.includes("\0"), "must not contain NUL")

export const AdminWriteSafetyCard = z.strictObject({
  /** The version the change was made from; 0: there is none yet. */
  version: z.number().int().min(0),
  contraindications: z
    .array(
      z.strictObject({
        fact: line(64),
        effect: z.enum(EFFECTS),
        source: line(200).nullable().default(null),
      })
    )
    .max(100)
    .refine(
      (rows) => new Set(rows.map(({ fact }) => fact)).size === rows.length,
      "names a fact twice"
    )
    .default([]),
  ingredients: z.array(line(200)).max(200).default([]),
  minimum_age: z.number().int().min(1).max(120).nullable().default(null),
  patch_test: z
    .strictObject({
      lead_hours: z.number().int().min(0).max(240).nullable().default(null),
      valid_months: z.number().int().min(1).max(60).nullable().default(null),
      source: line(200).nullable().default(null),
    })
    .nullable()
    .default(null),
})
export type AdminWriteSafetyCardBody = z.infer<typeof AdminWriteSafetyCard>

export const AdminGetSafetyCards = listQuery(["created_at"], {})
export type AdminGetSafetyCardsQuery = z.infer<typeof AdminGetSafetyCards>
