import { z } from "@medusajs/framework/zod"
import { download, get } from "../client"
import { amount, listFields, moment } from "./common"

const part = z.object({
  key: z.string(),
  name: z.string().nullable(),
  /** Null: given away, worth no money. */
  value: amount.nullable(),
  sessions: z.number(),
  free_sessions: z.number(),
  entitlements: z.number(),
})
export type OwedPart = z.infer<typeof part>

const report = z.object({
  day: z.string(),
  currency: z.string(),
  owed: part,
  expired: part,
  by_package: z.array(part),
  by_store: z.array(part),
  by_age: z.array(part),
})
export type OwedReport = z.infer<typeof report>

const entitlement = z.object({
  id: z.string(),
  title: z.string(),
  customer: z
    .object({
      id: z.string(),
      first_name: z.string().nullable(),
      last_name: z.string().nullable(),
      email: z.string().nullable(),
    })
    .nullable(),
  store_name: z.string().nullable(),
  currency_code: z.string().nullable(),
  value: amount.nullable(),
  sessions: z.number(),
  free_sessions: z.number(),
  sold_at: moment,
  age_days: z.number(),
  expires_at: moment.nullable(),
  frozen: z.boolean(),
})
export type OwedEntitlement = z.infer<typeof entitlement>

/** What is looked at; what is left out is not narrowed. */
export type OwedFilters = {
  currency?: string | undefined
  package?: string | undefined
  store?: string | undefined
  age?: string | undefined
  as_of?: string | undefined
}

export const retrieveOwed = (filters: OwedFilters) =>
  get(
    z.object({
      package_liability: report,
      currencies: z.array(part),
      today: z.string(),
    }),
    "/admin/package-liability",
    filters
  )

export type OwedRowsQuery = OwedFilters & { state: string }

export const listOwedEntitlements = (
  query: OwedRowsQuery & { limit: number; offset: number }
) =>
  get(
    z.object({
      entitlements: z.array(entitlement),
      totals: z.array(
        z.object({
          currency_code: z.string().nullable(),
          value: amount.nullable(),
          sessions: z.number(),
          entitlements: z.number(),
        })
      ),
      ...listFields,
    }),
    "/admin/package-liability/entitlements",
    query
  )

/** @returns the entitlements behind a figure, as a CSV file */
export const exportOwed = (query: OwedRowsQuery): Promise<Blob> =>
  download("/admin/package-liability/export", query)
