import { z } from "@medusajs/framework/zod"
import { get } from "../client"
import type { ListQuery } from "../page"
import { listFields, moment } from "./common"

const member = z.object({
  id: z.string(),
  customer_id: z.string(),
  customer: z.object({
    id: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    email: z.string().nullable(),
  }),
  created_at: moment,
  tier: z
    .object({
      id: z.string(),
      name: z.object({ en: z.string(), zhCN: z.string() }),
    })
    .nullable(),
  points: z.object({
    balance: z.number(),
    pending: z.number(),
    expiring_soon: z.number(),
    lifetime: z.number(),
  }),
})
export type Member = z.infer<typeof member>

const entry = z.object({
  id: z.string(),
  points: z.number(),
  /** In the language asked for. */
  reason: z.string(),
  status: z.enum(["pending", "posted"]),
  /** What a colleague wrote. */
  note: z.string().nullable(),
  occurred_at: moment,
  available_at: moment,
  expires_at: moment.nullable(),
})
export type PointsEntry = z.infer<typeof entry>

/** @param tierId only the members of this tier */
export const listMembers = (query: ListQuery, tierId?: string) =>
  get(z.object({ members: z.array(member), ...listFields }), "/admin/members", {
    ...query,
    tier_id: tierId,
  })

export const retrieveMember = (id: string) =>
  get(z.object({ member }), `/admin/members/${id}`)

/** @param locale of the reasons, `en` or `zh-CN` */
export const listMemberPoints = (id: string, locale: string) =>
  get(
    z.object({ points: z.array(entry), ...listFields }),
    `/admin/members/${id}/points`,
    { limit: 100, locale }
  )
