import { z } from "@medusajs/framework/zod"
import { download, get } from "../client"
import type { ListQuery } from "../page"
import { amount, listFields, moment } from "./common"

const part = z.object({
  bucket: z.string(),
  points: z.number(),
  members: z.number(),
  /** Null: points have no value in this currency. */
  value: amount.nullable(),
  value_after_breakage: amount.nullable(),
})
export type LiabilityPart = z.infer<typeof part>

const report = z.object({
  currency_code: z.string(),
  point_value: z.number().nullable(),
  outstanding: part,
  usable: part,
  pending: part,
  debts: part,
  breakage: z.object({
    percent: z.number(),
    source: z.enum(["history", "setting"]),
    lots: z.number(),
    expired: z.number(),
    used: z.number(),
    least_lots: z.number(),
  }),
  by_age: z.array(part),
  by_expiry: z.array(part),
})
export type Liability = z.infer<typeof report>

const member = z.object({
  id: z.string(),
  customer: z.object({
    id: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    email: z.string().nullable(),
  }),
  points: z.number(),
  earned_at: moment,
  expires_at: moment.nullable(),
})
export type LiabilityMember = z.infer<typeof member>

export const retrieveLiability = (currency: string | undefined) =>
  get(
    z.object({ points_liability: report, currencies: z.array(z.string()) }),
    "/admin/points-liability",
    { currency }
  )

export type LiabilityMembersQuery = Omit<ListQuery, "q"> & { bucket: string }

export const listLiabilityMembers = (query: LiabilityMembersQuery) =>
  get(
    z.object({ members: z.array(member), points: z.number(), ...listFields }),
    "/admin/points-liability/members",
    query
  )

/** @returns who has the points of a bucket, as a CSV file */
export const exportLiability = (bucket: string): Promise<Blob> =>
  download("/admin/points-liability/export", { bucket })
